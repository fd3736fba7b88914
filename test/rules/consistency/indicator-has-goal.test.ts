import rule from '../../../src/rules/consistency/indicator-has-goal';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '目标是概述，没有逐项写数量',
      table: {
        goals: ['保障爱国卫生运动、义诊宣传、视力监测工作，提升群众健康水平。'],
        indicators: [
          { name: '爱国卫生运动场数', target: '12场' },
          { name: '义诊宣传活动数量', target: '≥9场' },
          { name: '视力监测次数', target: '≥2次' },
          { name: '出水水质检测批次', target: '≥12批次' },
        ],
      },
    },
    {
      name: '换了说法，数字和单位相同',
      table: {
        goals: ['设监测点120个，检测样品480份，培训200人次，宣传9场。'],
        indicators: [
          { name: '监测点数', target: '≥120个' },
          { name: '培训人次', target: '200人次' },
          { name: '宣传场数', target: '9场' },
          { name: '水份数', target: '≥480份' },
        ],
      },
    },
    {
      name: '另有两个指标说的也是这项工程',
      table: {
        goals: ['举办培训200人次，宣传9场，义诊12场，视力监测2次。'],
        indicators: [
          { name: '培训人次', target: '200人次' },
          { name: '宣传场数', target: '9场' },
          { name: '义诊场数', target: '12场' },
          { name: '视力监测次数', target: '2次' },
          { name: '三江治理工程建成堤防', target: '29公里' },
          { level2: '质量指标', name: '三江治理工程验收合格率', target: '100%' },
          { level2: '时效指标', name: '三江治理工程完工时间', target: '11月底前' },
        ],
      },
    },
    {
      name: '都提到了',
      table: {
        goals: ['开展爱国卫生运动12场，义诊宣传活动9场，视力监测2次，建设健康主题公园1个。'],
        indicators: [
          { name: '爱国卫生运动场数', target: '12场' },
          { name: '义诊宣传活动数量', target: '≥9场' },
          { name: '视力监测次数', target: '≥2次' },
          { name: '建设健康主题公园数量', target: '≥1个' },
        ],
      },
    },
    {
      name: '目标写得笼统',
      table: {
        goals: ['保障机构正常运转，营造良好氛围。'],
        indicators: [
          { name: '党性教育培训次数', target: '≥6次' },
          { name: '播发稿件数量', target: '2200篇' },
          { name: '固定资产利用率', target: '90%' },
          { name: '政府采购执行率', target: '100%' },
        ],
      },
    },
    {
      name: '词序不同，质量和时效指标不要求提到',
      table: {
        goals: ['修建机耕路35公里、灌溉渠道48公里，培训农民2400人次，开展教师培训12期。'],
        indicators: [
          { name: '机耕路修建里程', target: '≥35公里' },
          { name: '灌溉渠道长度', target: '≥48公里' },
          { name: '农民培训人次', target: '≥2400人次' },
          { name: '教师培训期数', target: '≥12期' },
          { level2: '质量指标', name: '救助对象认定准确率', target: '≥98%' },
          { level2: '时效指标', name: '工作完成时间', target: '12月底前' },
        ],
      },
    },
    {
      name: '没有目标和任务',
      table: { indicators: [{ name: '活动', target: '12场' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '只有公园没有提到',
      table: {
        goals: ['开展爱国卫生运动12场，义诊宣传活动9场，视力监测2次，健康家庭800户。'],
        indicators: [
          { name: '爱国卫生运动场数', target: '12场' },
          { name: '义诊宣传活动数量', target: '≥9场' },
          { name: '视力监测次数', target: '≥2次' },
          { name: '建设健康主题公园数量', target: '≥1个' },
          { name: '建设龙阁山健康主题公园完成率', level2: '质量指标', target: '100%' },
          { name: '群众就医条件', level1: '效益指标', level2: '社会效益指标', target: '改善' },
        ],
      },
      report: [
        { message: 'unsaid', cells: ['C10'], text: '「建设健康主题公园数量」' },
        { message: 'unsaid', cells: ['C11'] },
      ],
    },
  ],
});
