package io.districtbudget.assessment.desk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A queued notice. */
record Notice(UUID id, NoticeKind kind, Way way, String address, int attempts) {

  /** 渠道 (how somebody is told). */
  enum Way {
    MAIL,
    WEBHOOK
  }

  static Notice read(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        Way.valueOf(row.getString("way")),
        row.getString("address"),
        row.getInt("attempts"));
  }
}
