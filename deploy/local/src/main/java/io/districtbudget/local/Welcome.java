package io.districtbudget.local;

import java.util.List;

/** What is printed when everything runs: where it is, how to sign in, what to try first. */
final class Welcome {

  private static final List<String> ROLES =
      List.of(
          "unit        预算单位填报（单位 101001）    fills for its unit 101001",
          "department  主管部门审核（部门 101）       reviews the units of department 101",
          "finance     财政局审批、调整、复核、公开   approves, adjusts, rechecks, publishes",
          "treasury    国库登记支出                   posts executions",
          "auditor     审计查看                       reads all",
          "admin       指标库、评分规则               catalogue, rule sets");

  private final StartOptions options;
  private final LocalDistrict district;

  Welcome(StartOptions options, LocalDistrict district) {
    this.options = options;
    this.district = district;
  }

  String text(String time) {
    var text = new StringBuilder("\n就绪 ready: " + time + "\n\n");
    if (options.platformOnly()) {
      return text.append(platform()).append(signIns()).append(end()).toString();
    }
    text.append("  网页 pages   ").append(district.gateway()).append("/\n");
    text.append("  API          ").append(district.gateway()).append("/api/v1\n");
    text.append("  Swagger UI   ").append(district.gateway()).append("/swagger-ui\n");
    text.append("  OpenAPI      ").append(district.gateway()).append("/api/v1/openapi\n");
    var management = district.management(Part.GATEWAY);
    text.append("  Health       ").append(management).append("/q/health\n");
    text.append("  Metrics      ").append(management).append("/q/metrics\n");
    return text.append(platform()).append(signIns()).append(example()).append(end()).toString();
  }

  private String platform() {
    return """
      Keycloak     %s   (admin / admin)
      PostgreSQL   127.0.0.1:%d   (project, indicator, assessment: 密码同名 / password = name)
      Kafka        127.0.0.1:%d
    """
        .formatted(
            district.issuer(), options.ports().of(Part.POSTGRES), options.ports().of(Part.KAFKA))
        .indent(0);
  }

  private static String signIns() {
    var text =
        new StringBuilder(
            """

            演示账号 demo sign-ins: 浏览器用户名 = 密码 / in the browser user = password;
            机器客户端 machine clients demo-<role>, secret = client id
            """);
    ROLES.forEach(role -> text.append("  ").append(role).append('\n'));
    return text.toString();
  }

  private String example() {
    return """

    试一试 try:
      TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=demo-finance -d client_secret=demo-finance \\
        %s/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      curl -s -H "Authorization: Bearer $TOKEN" %s/api/v1/projects?limit=3
    """
        .formatted(district.issuer(), district.gateway());
  }

  private static String end() {
    return "\nCtrl-C 停止 stops everything. 日志 logs: .data/logs/\n";
  }
}
