package io.districtbudget.form.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("历史导入 2020 版式：概况、依据、经费构成、保障措施交给项目库")
class DescriptionImportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ONE_ITEM =
      "会议音响\t功放与音箱\t更换一套\t36000.00\t12000.00\t三家询价\t3.00\t会议室数\t年度项目";

  @ConfigProperty(name = DistrictStub.URL)
  String district;

  @BeforeEach
  void forgetEverything() {
    control(Map.of("forget", true));
  }

  @Test
  @DisplayName("全部字段按原样登记，再导一次不变")
  void takesOverTheDescription() throws JsonProcessingException {
    JsonNode line = imported(ONE_ITEM);
    assertThat(line.path("outcome").asText()).as(line.toString()).isEqualTo("CREATED");
    assertThat(line.path("findings")).isEmpty();
    JsonNode description = state().path("descriptions").elements().next();
    assertThat(description.path("overview").asText()).isEqualTo("青湖会堂的音响用了十二年。");
    assertThat(description.path("basis").asText()).startsWith("青湖区会堂管理细则");
    assertThat(description.path("necessity").asText()).startsWith("音响时有失声");
    assertThat(description.path("amount").asText()).isEqualTo("36000.00");
    JsonNode item = description.path("costs").path(0);
    assertThat(item.path("unitPrice").asText()).isEqualTo("12000.00");
    assertThat(item.path("quantity").asText()).isEqualTo("3.00");
    assertThat(item.path("amount").asText()).isEqualTo("36000.00");
    assertThat(item.path("priceBasis").asText()).isEqualTo("三家询价");
    JsonNode safeguard = description.path("safeguards").path(0);
    assertThat(safeguard.path("system").asText()).isEqualTo("财务管理制度");
    assertThat(safeguard.path("phases").toString()).isEqualTo("[\"PLANNING\",\"COMPLETION\"]");
    assertThat(imported(ONE_ITEM).path("outcome").asText()).isEqualTo("UNCHANGED");
  }

  @Test
  @DisplayName("明细不符由项目库指出，成为该行的问题；表照样导入")
  void slipsAreFindings() throws JsonProcessingException {
    JsonNode line = imported(ONE_ITEM + "\n安装\t布线\t三间\t1.00\t1.00\t\t1.00\t\t");
    assertThat(line.path("outcome").asText()).isEqualTo("CREATED");
    assertThat(line.path("findings").findValuesAsText("code")).containsExactly("COST_SUM_MISMATCH");
  }

  @Test
  @DisplayName("项目库不收的申报内容不挡住资金与目标，并且说明")
  void refusedDescription() throws JsonProcessingException {
    control(Map.of("refuseDescription", true));
    JsonNode line = imported(ONE_ITEM);
    assertThat(line.path("outcome").asText()).isEqualTo("CREATED");
    assertThat(line.path("findings").findValuesAsText("code"))
        .containsExactly("DESCRIPTION_EXISTS");
    JsonNode state = state();
    assertThat(state.path("budgets")).hasSize(1);
    assertThat(state.path("targets")).hasSize(1);
    assertThat(state.path("descriptions")).isEmpty();
  }

  private static String document(String costs) {
    return """
    财政项目支出绩效目标申报表（项目总体情况）

    （ 2020 年）

    填报单位（盖章）

    金额单位：元

    项目名称\t青湖会堂音响更新\t\t
    项目类别\t<input type="checkbox"/> 一次性项目 <input type="checkbox"/> 经常性项目\t\t
    项目负责人:\t(负责人)\t联系人:\t(联系人)
    \t\t联系电话:\t00000000
    起始日期:\t2020-01-01\t结束日期:\t2020-12-31
    项目概况\t<p>青湖会堂的音响用了十二年。</p>\t\t
    项目立项情况\t<p>依据：青湖区会堂管理细则第三条。</p>\t\t
    \t<p>必要性：音响时有失声，影响开会。</p>\t\t
    项目资金\t一、项目总预算：36000\t\t
    \t二、当年预算：\t\t36000
    \t（一）财政拨款：\t\t36000
    \t（二）其他资金：\t\t0
    项目相关资源投入和制度建设情况\t<p>会务组两人。</p>\t\t
    项目总目标\t<p>让每排都听得清。</p>\t\t
    年度绩效目标\t<p>更换三个会议室的音响。</p>\t\t
    需要说明的其他问题\t\t\t

    填报单位负责人：

    填表人：

    填报日期：

    财政项目支出绩效目标申报表（绩效目标）

    （2020 年）

    附件1-2
    项目名称：青湖会堂音响更新

    金额单位：元

    项目构成\t主体活动（作业、任务）和对应产生的一级目标\t音响36000\t\t\t\t\t\t\t
    \t二级目标\t三级目标\t目标值\t备注\t\t\t\t\t
    绩效目标\t产出目标\t数量\t音响更新完成率\t100%%\t工作计划\t\t\t
    \t\t质量\t验收合格率\t100%%\t工作计划\t\t\t
    \t效果目标\t社会效益\t会议正常召开\t100%%\t100%%\t\t\t
    \t影响力目标\t满意度\t听众满意度\t95%%\t常规标杆\t\t\t
    \t项目名称\t项目内容\t项目明细\t明细金额\t单价\t依据\t数量\t依据\t备注
    项目构成分解\t%s
    金额合计\t\t\t\t\t----\t----\t----\t----\t----

    项目支出绩效目标申报表(制度保障)

    (2020 年)

    项目名称：青湖会堂音响更新\t\t\t\t\t
    制度保障\t文件名称\t具体措施\t保障阶段\t\t
    财务管理制度\t青湖区会堂管理所内控手册\t专款专用\t立项和计划阶段 ✓\t实施阶段\t收尾和完成阶段 ✓
    """
        .formatted(costs.replace("\n", "\n\t"));
  }

  private static JsonNode imported(String costs) throws JsonProcessingException {
    String answer =
        given()
            .auth()
            .oauth2(TestTokens.token("finance", "310199", null, null))
            .contentType("text/plain; charset=UTF-8")
            .body(document(costs))
            .post("/api/v1/forms/imports?historical=true")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return JSON.readTree(answer);
  }

  private JsonNode state() {
    return given().get(district + "/control").as(JsonNode.class);
  }

  private void control(Map<String, ?> faults) {
    given().contentType("application/json").body(faults).post(district + "/control");
  }
}
