package org.sitrep.reports.publication;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets two directories change names in one step, so that readers see the one or the other under a
 * name at any time. Java has no call for it; Linux has {@code renameat2}.
 */
final class Exchange {

  private static final int AT_WORKING_DIRECTORY = -100;
  private static final int RENAME_EXCHANGE = 2;

  private static final Optional<MethodHandle> RENAME = find();

  private Exchange() {}

  /**
   * Exchanges the names of two files or directories of one file system.
   *
   * @return whether it was done; where not, the system or the file system cannot, and nothing has
   *     changed
   */
  static boolean swap(Path one, Path other) {
    if (RENAME.isEmpty()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      int failed =
          (int)
              RENAME
                  .get()
                  .invokeExact(
                      AT_WORKING_DIRECTORY,
                      name(one, arena),
                      AT_WORKING_DIRECTORY,
                      name(other, arena),
                      RENAME_EXCHANGE);
      return failed == 0;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("renameat2 throws nothing", e);
    }
  }

  private static MemorySegment name(Path path, Arena arena) {
    return arena.allocateFrom(path.toAbsolutePath().toString(), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("restricted") // the program is started with native access
  private static Optional<MethodHandle> find() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("renameat2")
        .map(
            address ->
                linker.downcallHandle(
                    address,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT)));
  }
}
