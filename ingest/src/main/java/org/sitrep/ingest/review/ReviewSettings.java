package org.sitrep.ingest.review;

import org.sitrep.ingest.archive.sheet.SheetLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken of workbooks with decisions.
 *
 * @param maxFileSize largest file
 * @param maxPartSize largest part of it, unpacked
 * @param maxRatio most bytes that one packed byte may become
 * @param maxTexts most characters of the texts that cells share
 */
@ConfigurationProperties("sitrep.review")
public record ReviewSettings(
    @DefaultValue("512MB") DataSize maxFileSize,
    @DefaultValue("4GB") DataSize maxPartSize,
    @DefaultValue("250") int maxRatio,
    @DefaultValue("200000000") long maxTexts) {

  SheetLimits limits() {
    return new SheetLimits(maxFileSize.toBytes(), maxPartSize.toBytes(), maxRatio, maxTexts);
  }
}
