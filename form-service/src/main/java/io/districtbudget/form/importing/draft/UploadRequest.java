package io.districtbudget.form.importing.draft;

import io.districtbudget.form.remote.CallHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 上传 (upload) of a document into drafts.
 *
 * @param headers whose it is, without a condition
 * @param dryRun whether nothing is to be written
 * @param project id or code of the project, where the printed name is not to find it
 * @param ifMatch etags of what was previewed, or {@code *}
 */
public record UploadRequest(
    CallHeaders headers, boolean dryRun, @Nullable String project, @Nullable String ifMatch) {

  private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

  boolean conditional() {
    return ifMatch != null && !ifMatch.isBlank();
  }

  /** Whether this is what the caller has seen. */
  boolean saw(String etag) {
    if (ifMatch == null) {
      return false;
    }
    Matcher tags = TAG.matcher(ifMatch);
    while (tags.find()) {
      if (tags.group().equals(etag)) {
        return true;
      }
    }
    return ifMatch.strip().equals("*");
  }

  /** Headers of a write that goes with what stands there, or creates what does not. */
  CallHeaders headers(@Nullable String etag) {
    CallHeaders write = new CallHeaders();
    write.authorization = headers.authorization;
    write.language = headers.language;
    write.consistencyToken = headers.consistencyToken;
    write.ifMatch = etag;
    write.ifNoneMatch = etag == null ? "*" : null;
    return write;
  }
}
