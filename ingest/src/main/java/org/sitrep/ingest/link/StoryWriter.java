package org.sitrep.ingest.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.core.job.Progress;
import org.sitrep.core.story.Fingerprint;
import org.sitrep.core.story.StoryMap;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Finds the stories of a chunk's articles: those stored that share bands with them are put into a
 * map, the chunk is added to it, and what came of it is stored.
 */
class StoryWriter implements ItemWriter<UnlinkedArticle> {

  private final StoryRows rows;
  private final Progress progress;

  StoryWriter(StoryRows rows, Progress progress) {
    this.rows = rows;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends UnlinkedArticle> chunk) {
    List<Long> ids = chunk.getItems().stream().map(UnlinkedArticle::id).toList();
    Map<Long, String> texts = rows.texts(ids);
    Map<Long, List<Long>> bands = new LinkedHashMap<>();
    for (long id : ids) {
      bands.put(id, Arrays.stream(Fingerprint.bands(texts.getOrDefault(id, ""))).boxed().toList());
    }
    StoryMap map = new StoryMap(rows.newStories(ids.size()));
    rows.candidates(bands)
        .forEach(stored -> map.restore(stored.text(), stored.story(), stored.bands()));
    List<StoryRows.Member> members = new ArrayList<>();
    for (long id : ids) {
      members.add(
          new StoryRows.Member(
              id,
              map.add(texts.getOrDefault(id, ""), bands.getOrDefault(id, List.of())),
              bands.getOrDefault(id, List.of())));
    }
    rows.write(members);
    progress.advance(LinkStepConfiguration.STORIES, chunk.size());
  }
}
