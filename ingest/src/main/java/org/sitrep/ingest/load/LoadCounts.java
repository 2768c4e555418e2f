package org.sitrep.ingest.load;

/**
 * What became of the records of an archive.
 *
 * @param articles records whose article was written
 * @param filtered sound records without an article
 * @param rejected records that could not be taken
 */
record LoadCounts(long articles, long filtered, long rejected) {

  long records() {
    return articles + filtered + rejected;
  }
}
