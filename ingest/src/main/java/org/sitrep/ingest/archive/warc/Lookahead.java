package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that can be looked into ahead, and that takes back what was read too much. */
final class Lookahead {

  private final InputStream in;
  private byte[] buffer = new byte[16 << 10];
  private int at;
  private int end;
  private boolean ended;
  private long position;
  private int last = '\n';

  Lookahead(InputStream in) {
    this.in = in;
  }

  /** How many bytes have been read. */
  long position() {
    return position;
  }

  /** Whether the next byte is the first of a line. */
  boolean atLine() {
    return last == '\n';
  }

  /** The next byte, which stays, or -1 at the end. */
  int peek() throws IOException {
    return has(1) ? buffer[at] & 0xff : -1;
  }

  /** The next bytes as Latin-1, which stay, at most so many. */
  String peek(int most) throws IOException {
    boolean enough = has(most);
    return new String(buffer, at, enough ? most : end - at, StandardCharsets.ISO_8859_1);
  }

  int read() throws IOException {
    if (!has(1)) {
      return -1;
    }
    last = buffer[at++] & 0xff;
    position++;
    return last;
  }

  int read(byte[] target, int from, int most) throws IOException {
    if (!has(1)) {
      return -1;
    }
    int read = Math.min(most, end - at);
    System.arraycopy(buffer, at, target, from, read);
    at += read;
    position += read;
    last = target[from + read - 1] & 0xff;
    return read;
  }

  /** Takes back the bytes that were read last. */
  void unread(byte[] bytes, int from, int to) {
    int length = to - from;
    byte[] joined = new byte[Math.max(buffer.length, length + end - at)];
    System.arraycopy(bytes, from, joined, 0, length);
    System.arraycopy(buffer, at, joined, length, end - at);
    end = length + end - at;
    at = 0;
    buffer = joined;
    position -= length;
    last = '\n';
  }

  /** Whether there are so many bytes more, as far as the buffer goes. */
  private boolean has(int wanted) throws IOException {
    while (end - at < wanted && !ended) {
      if (at > 0) {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
      }
      int read = in.read(buffer, end, buffer.length - end);
      ended = read < 0;
      end += Math.max(0, read);
    }
    return end - at >= wanted;
  }
}
