package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Content as JSON: what is stored beside the lines, and the mark by which it is known again. */
@ApplicationScoped
class ContentJson {

  private final ObjectMapper json;

  ContentJson(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What is stored of a content.
   *
   * @param texts the content without the lines of its tables
   * @param fingerprint SHA-256 of the whole content
   */
  record Written(String texts, String fingerprint) {}

  Written write(DepartmentBudgetContent content) {
    try {
      byte[] whole = json.writeValueAsBytes(content);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole);
      return new Written(
          json.writeValueAsString(withoutLines(content)), HexFormat.of().formatHex(digest));
    } catch (JsonProcessingException | NoSuchAlgorithmException cause) {
      throw new IllegalStateException("department budget cannot be written", cause);
    }
  }

  DepartmentBudgetContent read(StoredVersion version) {
    try {
      return json.readValue(
          version.texts().getBytes(StandardCharsets.UTF_8), DepartmentBudgetContent.class);
    } catch (IOException cause) {
      throw new IllegalStateException("stored department budget cannot be read", cause);
    }
  }

  private static DepartmentBudgetContent withoutLines(DepartmentBudgetContent content) {
    return content.withTables(
        content.tables().stream().map(table -> table.withLines(List.of())).toList());
  }
}
