package org.sitrep.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.FileBytes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of an S3-compatible store. Connects when it is first asked for one. */
final class ObjectStore implements AutoCloseable {

  private static final int FORBIDDEN = 403;
  private static final int PRECONDITION_FAILED = 412;

  private final StoreSettings settings;
  private @Nullable S3Client client;

  ObjectStore(StoreSettings settings) {
    this.settings = settings;
  }

  /** An object as it was listed; its content is the one of its tag. */
  private record Kept(ObjectStore store, ObjectAddress address, long size, String tag)
      implements StoredFile {
    @Override
    public String name() {
      return address.toString();
    }

    @Override
    public FileBytes open() {
      return FileBytes.of(
          new ObjectBytes(this::read, size, Math.toIntExact(store.settings.block().toBytes())),
          size);
    }

    private byte[] read(long from, int length) throws IOException {
      return store.ask(
          address,
          () ->
              store
                  .client()
                  .getObjectAsBytes(
                      get ->
                          get.bucket(address.bucket())
                              .key(address.key())
                              .ifMatch(tag)
                              .range("bytes=%d-%d".formatted(from, from + length - 1)))
                  .asByteArrayUnsafe());
    }
  }

  /** The objects whose keys begin as told, by their keys. */
  List<StoredFile> in(ObjectAddress prefix) throws IOException {
    return ask(
        prefix,
        () -> {
          List<StoredFile> found = new ArrayList<>();
          for (S3Object object :
              client()
                  .listObjectsV2Paginator(
                      ListObjectsV2Request.builder()
                          .bucket(prefix.bucket())
                          .prefix(prefix.key())
                          .build())
                  .contents()) {
            if (found.size() == settings.maxObjects()) {
              throw new IllegalStateException(
                  "%s has more than sitrep.s3.max-objects = %d objects"
                      .formatted(prefix, settings.maxObjects()));
            }
            if (!object.key().endsWith("/") && LocalFile.isVisible(Path.of(object.key()))) {
              found.add(new Kept(this, prefix.withKey(object.key()), object.size(), object.eTag()));
            }
          }
          return found;
        });
  }

  /** An object as it is now; empty where there is none. */
  Optional<StoredFile> find(ObjectAddress address) throws IOException {
    return ask(
        address,
        () -> {
          try {
            HeadObjectResponse head =
                client().headObject(ask -> ask.bucket(address.bucket()).key(address.key()));
            return Optional.of(new Kept(this, address, head.contentLength(), head.eTag()));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  /** Asks the store, and says what a person can do about it where that fails. */
  private <T> T ask(ObjectAddress address, Supplier<T> request) throws IOException {
    try {
      return request.get();
    } catch (NoSuchBucketException e) {
      throw new IOException("the store has no bucket " + address.bucket(), e);
    } catch (S3Exception e) {
      String why =
          switch (e.statusCode()) {
            case FORBIDDEN -> "the store does not let this key read it";
            case PRECONDITION_FAILED -> "it has changed while it was read";
            default -> String.valueOf(e.getMessage());
          };
      throw new IOException(address + ": " + why, e);
    } catch (SdkException e) {
      throw new IOException(
          "%s: the store%s does not answer: %s"
              .formatted(
                  address,
                  settings.endpoint() == null ? "" : " " + settings.endpoint(),
                  e.getMessage()),
          e);
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private synchronized S3Client client() {
    S3Client present = client;
    if (present == null) {
      S3ClientBuilder builder =
          S3Client.builder()
              .region(Region.of(settings.region()))
              .httpClientBuilder(UrlConnectionHttpClient.builder());
      if (settings.endpoint() != null) {
        // Most stores but Amazon's know a bucket by the path only.
        builder.endpointOverride(settings.endpoint()).forcePathStyle(true);
      }
      if (settings.accessKey() != null && settings.secretKey() != null) {
        builder.credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
      }
      present = builder.build();
      client = present;
    }
    return present;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
