package org.sitrep.core.act;

import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.incident.ReportingArticle;

/**
 * An event as an article tells it.
 *
 * @param id by which whoever asks knows it again
 * @param article the article
 * @param event what was coded
 */
public record ToldEvent(long id, ReportingArticle article, CodedEvent event) {}
