package org.sitrep.ingest.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sitrep.core.article.InboxAddress;

/** The files of inboxes, wherever they are kept. */
public final class Stores implements AutoCloseable {

  private final ObjectStore objects;

  Stores(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * The files of an inbox in a stable order, without hidden ones and those still written.
   *
   * @param inbox a folder, a file, or {@code s3://bucket/prefix}
   * @throws IOException where there is no such inbox or it cannot be read, with why
   */
  public List<? extends StoredFile> in(String inbox) throws IOException {
    return InboxAddress.isInStore(inbox)
        ? objects.in(ObjectAddress.parse(inbox))
        : LocalFile.in(inbox);
  }

  /**
   * A file by its name; empty where it is there no more.
   *
   * @throws IOException where nobody can say
   */
  public Optional<? extends StoredFile> find(String name) throws IOException {
    return InboxAddress.isInStore(name)
        ? objects.find(ObjectAddress.parse(name))
        : LocalFile.find(name);
  }

  @Override
  public void close() {
    objects.close();
  }
}
