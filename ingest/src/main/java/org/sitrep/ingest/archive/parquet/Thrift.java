package org.sitrep.ingest.archive.parquet;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of a structure in Thrift's compact form, under the ids of their fields; those of a
 * structure in it under its id times 100 and theirs.
 */
record Thrift(Map<Integer, Long> numbers) {

  private static final int DEEPEST = 8;
  private static final int INNER = 100;

  /** Reads a structure and leaves the buffer behind it. */
  static Thrift read(ByteBuffer bytes) throws MalformedThriftException {
    try {
      Thrift thrift = new Thrift(new HashMap<>());
      thrift.struct(bytes, 0, 0);
      return thrift;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new MalformedThriftException("a structure does not end");
    }
  }

  /** A number, or what stands for one that is not there. */
  long number(int field, long otherwise) {
    return numbers.getOrDefault(field, otherwise);
  }

  private void struct(ByteBuffer bytes, int prefix, int depth) throws MalformedThriftException {
    int id = 0;
    while (true) {
      int head = bytes.get() & 0xff;
      if (head == 0) {
        return;
      }
      id = head >> 4 == 0 ? (int) zigzag(varint(bytes)) : id + (head >> 4);
      value(bytes, head & 15, prefix * INNER + id, depth);
    }
  }

  private void value(ByteBuffer bytes, int type, int field, int depth)
      throws MalformedThriftException {
    if (depth > DEEPEST) {
      throw new MalformedThriftException("structures are nested deeper than " + DEEPEST);
    }
    switch (type) {
      case 1, 2 -> numbers.put(field, type == 1 ? 1L : 0L);
      case 3 -> numbers.put(field, (long) bytes.get());
      case 4, 5, 6 -> numbers.put(field, zigzag(varint(bytes)));
      case 7 -> skip(bytes, 8);
      case 8 -> skip(bytes, varint(bytes));
      case 9, 10 -> {
        int head = bytes.get() & 0xff;
        long size = head >> 4 == 15 ? varint(bytes) : head >> 4;
        for (long i = 0; i < size; i++) {
          element(bytes, head & 15, field, depth);
        }
      }
      case 12 -> struct(bytes, field, depth + 1);
      default -> throw new MalformedThriftException("type " + type + " of a field");
    }
  }

  private void element(ByteBuffer bytes, int type, int field, int depth)
      throws MalformedThriftException {
    if (type == 1 || type == 2) {
      bytes.get();
    } else {
      value(bytes, type, field, depth + 1);
    }
  }

  private static void skip(ByteBuffer bytes, long length) throws MalformedThriftException {
    if (length < 0 || length > bytes.remaining()) {
      throw new MalformedThriftException("a text of " + length + " bytes");
    }
    bytes.position(bytes.position() + (int) length);
  }

  private static long varint(ByteBuffer bytes) throws MalformedThriftException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedThriftException("an endless number");
  }

  private static long zigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  /** Bytes that are no structure. */
  static final class MalformedThriftException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedThriftException(String message) {
      super(message);
    }
  }
}
