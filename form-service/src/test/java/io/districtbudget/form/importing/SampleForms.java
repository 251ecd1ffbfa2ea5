package io.districtbudget.form.importing;

/** Small documents of our own, in the layouts of the published ones. */
final class SampleForms {

  private SampleForms() {}

  static String selfAssessment(String project, String funds) {
    return """
    财政项目支出绩效自评表\t\t\t\t\t\t\t\t
    (2022 年度)\t\t\t\t\t\t\t\t
    项目名称\t%s\t\t\t\t\t\t\t
    主管部门\t青湖区市容局 (汇总)\t\t\t实施单位\t青湖区路灯管理所\t\t\t
    项目资金 (元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\t
    \t年度资金总额\t500000.00\t480000.00\t456,048\t10\t95.01%%\t9.5\t
    %s
    年度总体目标\t预期目标\t\t\t实际完成情况\t\t\t\t
    \t让每条街都亮起来。\t\t\t街都亮了。\t\t\t\t
    绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
    \t产出指标\t数量指标\t路灯养护数\t≥3000盏\t3012盏\t50\t50\t
    \t效益指标\t社会效益指标\t提升出行安全\t提升\t提升\t30\t29\t尚有两处死角
    \t满意度指标\t服务对象满意度指标\t居民满意度\t>=85%%\t91%%\t10\t10\t
    总分\t\t\t\t\t\t100\t98.5\t

    """
        .formatted(project, funds);
  }

  static String fundsOf(String appropriation) {
    return """
    \t其中：当年财政拨款\t%s\t—\t\t\t
    \t上年结转资金\t0\t0\t0\t—\t\t\t
    \t其他资金\t0\t0\t0\t—\t\t\t\
    """
        .formatted(appropriation);
  }

  static String declaration(String project) {
    return """
    财政项目支出绩效目标申报表

    (2023年度)

    项目名称\t%s\t项目性质\t经常性项目\t项目类别\t特定目标类
    主管部门\t青湖区市容局（汇总）\t实施单位\t青湖区路灯管理所\t\t
    计划开始日期\t2023-01-01\t计划完成日期\t2023-12-31\t\t
    项目资金 (元)\t项目资金总额\t\t年度资金申请总额\t71,200.00\t
    \t其中：财政资金\t\t其中：当年财政拨款\t71,200.00\t
    \t\t\t上年结转资金\t0.00\t
    \t其他资金\t\t其他资金\t0.00\t
    项目 绩效 目标\t项目总目标\t\t年度总体目标\t\t
    \t\t\t让每条街都亮起来。\t\t
    \t一级指标\t二级指标\t三级指标\t年度(/项目)指标值\t
    绩效 指标\t产出指标\t数量指标\t路灯养护数\t≥3000(盏)\t
    \t效益指标\t社会效益指标\t提升出行安全\t提升\t
    \t满意度指标\t服务对象满意度指标\t居民满意度\t≥85(%%)\t

    """
        .formatted(project);
  }
}
