import type { Pairs } from './pairs'

/** What belongs into each field of the forms: docs/GLOSSARY.md, as the office says it. */
export const help: Pairs = {
  declaration: {
    overallGoal: ['项目整个实施期要达到的目标；跨年度项目填写，一次性项目可不填。', 'What the project is to reach over all its years; a project of one year may leave it empty.'],
    annualGoal: ['本年度用这笔钱办成什么、达到什么效果；写得具体，能用下面的指标衡量。', 'What this year\'s money is to achieve, so plainly that the indicators below can measure it.'],
    level1: ['指标体系的一级指标；同一一级指标下各行分值之和须等于上方所示。', 'Level 1 of the framework; the weights below one level 1 add up to what stands above.'],
    level2: ['所选一级指标下的二级指标。', 'A level 2 of the chosen level 1.'],
    name: ['衡量什么，用名词短语，如“电梯维护台数”；同一张表内不重名。', 'What is measured, as a noun; no name twice on a form.'],
    target: ['写明符号、数值和单位，如“≥95%”“=12次”“11月底前”；定性指标写明要达到的状态。右侧是系统的理解。', 'Sign, number and unit, as ≥95% or =12; a quality says the state to be reached. How it is read stands at the right.'],
    weight: ['分值，最多两位小数；执行率另有分值，各行与执行率合计 100 分。', 'Points, with two decimals at most; all rows and the execution rate make 100.'],
  },
  selfAssessment: {
    goal: ['对照年度总体目标，写明实际完成情况；写事实和数字。', 'What became of the annual goal, in facts and figures.'],
    executionReason: ['执行率偏低或预算有较大调整时，说明原因和后续安排。', 'Why the money was not spent, or the budget changed, and what follows.'],
    actual: ['实际完成值，单位与年度指标值一致，如“97.5%”“12次”；定性指标写完成情况。', 'What was reached, in the unit of the target; for a quality, the state that was reached.'],
    band: ['无法由数值核算的指标，选择完成档次，得分须在档次的范围内。', 'For what no figure can score: choose the band, the score lies within it.'],
    score: ['留空则按规则核算；可以低于核算得分，不能高于核算得分，也不能高于分值。', 'Empty: computed by the rules. It may be lower, never higher than computed or than the weight.'],
    reason: ['未得满分，或实际完成值远超指标值时，写明偏差原因和改进措施。', 'Where points are lost, or the target is far exceeded: the cause, and what will be done.'],
  },
  monitoring: {
    executionCause: ['资金支出落后于序时进度时，写明原因。', 'Why the spending lags behind the calendar.'],
    executionRemedy: ['怎样在年底前完成支出：措施、责任人和时间。', 'How it will be spent by the year\'s end: what, who, when.'],
    value: ['到本月末累计完成值，单位与年度指标值一致。', 'Reached by the end of the month, in the unit of the target.'],
    band: ['无法由数值核算的指标，选择目前的完成档次。', 'For what no figure can tell: the present band.'],
    expected: ['预计到年底能完成多少，单位与年度指标值一致。', 'What will be reached by the year\'s end, in the unit of the target.'],
    cause: ['低于序时进度（红灯、黄灯）时，写明偏差原因。', 'Where it lags behind the calendar (red, yellow): the cause.'],
    remedy: ['怎样在年底前完成：措施、责任人和时间。', 'How it will be reached by the year\'s end: what, who, when.'],
  },
}
