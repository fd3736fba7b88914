/**
 * Words in the names of indicators that tell which way a value is better. A name is judged by the word that it ends with,
 * measure words aside: 投诉率 ends with 投诉, 投诉处理率 with 处理, 投诉处理差错率 with 差错. A new word goes into the list
 * whose sentence fits it; what fits none stays out, and the indicator stays undecided.
 */
import { words } from './words';

/** Endings that only say how something is measured; what stands before them decides. */
export const MEASURE_ENDINGS = words(`
  率 度 比 比例 比率 占比 比重 百分比 系数 指数 水平 程度 指标 值 数 数量 总数 总量 总额 量 额
  金额 次数 人数 人次 户数 家数 个数 件数 起数 例数 宗数 条数 处数 次 件 起 例 宗 批次 批数 班次
  频次 频率 天数 面积 里程 长度 密度 浓度 幅度 均值 情况 指标值 规模 点数 年均浓度 日均浓度 平均浓度
  余额 家次 户次 台次 点次 座数 台数 套数 场次 场数 项数 篇数 站数 点位数 点位 公里数 亩数
`);

/** Endings of names that measure time: whether less is better depends on what takes it. */
export const TIME_ENDINGS = words('时间 时长 时限 用时 耗时 周期 期限 工期 速度');

/** What says no more than that the thing before it happened or exists: 事故发生数, 投诉事件数. */
export const HAPPENING = words(
  '发生 出现 产生 引发 造成 导致 形成 事件 现象 行为 情形 人员 资金 人口 事项 项目',
);

/** What goes wrong in work itself. That such work is handled does not make it good: 案件办理差错率, 受理超期件数. */
export const FAULTS = words(`
  差错 误差 偏差 错误 失误 出错 错漏 错报 错发 错判 错付 错案 错检 错登 误报 误诊 误判 误检 误操作
  误工 误期 误发 误伤 漏报 漏检 漏诊 漏登 漏录 漏缴 漏征 漏发 漏管 漏保 漏评 漏洞 遗漏 疏漏 迟报
  迟到 早退 旷工 旷课 缺勤 缺岗 缺课 缺考 缺席 脱岗 空岗 脱管 失管 瞒报 虚报 谎报 造假 弄虚作假 失真
  失实 失准 失信 违约 毁约 失约 爽约 失联 返工 返修 退货 退件 退回 退单 退稿 退保 驳回 拒收 拒付
  废标 流标 改判 发回 发回重审 败诉 冤假错案 申诉 被诉 被复议 逾期 超期 超时 超限 超支 超标 超载 超员
  超编 超概 超概算 超规模 超标准 超投资 超预算 延期 延误 延迟 滞后 拖延 拖欠 欠缴 欠税 欠费 欠薪 欠款 挪用 截留 挤占 套取 骗取 骗保
  冒领 积压 滞留 滞压 沉淀 结余 结转 闲置 空置 空转 空心 浪费 损耗 损失 耗损 损坏 损毁 破损 毁损
  报损 报废 废品 次品 残次 丢失 遗失 缺失 缺损 缺陷 瑕疵 不良 劣质 劣化 变质 腐烂 霉变 过期 假冒
  流失 外流 辍学 失学 退学 留级 挂科 重修 体罚 欺凌 近视 肥胖 超重 吸烟 酗酒 吸毒 死亡 病死 致死
  致残 伤亡 死伤 受伤 重伤 轻伤 伤害 溺水 溺亡 中毒 猝死 感染 院感 传染 复发 复吸 再犯 再犯罪
  重新犯罪 返贫 致贫 贫困发生 患病 发病 夭折 早产 缺陷儿 并发症 后遗症 压疮 跌倒 坠床 不良反应 再入院
  再住院 非计划再手术 失业 离职 裁员 亏损 坏账 呆账 不良贷款 负债 资产负债 赤字 通胀 恩格尔 停工 窝工
  停产 停摆 停机 宕机 死机 中断 断档 脱销 断供 缺货 缺口 短缺 抛荒 撂荒 荒芜 退化 沙化 荒漠化 石漠化
  盐碱化 板结 衰退 拥堵 拥挤 堵塞 堵车 压件 推诿 扯皮 盲区 盲点 空白点 死角 短板 能耗 电耗 水耗 油耗
  煤耗 气耗 物耗 单耗 耗电 耗水 耗能 耗油 耗材 消耗 碳排放 二氧化碳 排放 超排 噪声 噪音 扬尘 异味
  恶臭 粉尘 雾霾 酸雨 PM2.5 PM10 细颗粒物 颗粒物 氨氮 总磷 总氮 化学需氧量 COD 二氧化硫
  氮氧化物 臭氧 扣分 被扣分 负面评价 差评 不文明 歧视 抵触 药占比 耗占比 使用强度 排放强度 不良品 崩溃
  晚点 脱逃 贫血 大班额 超大班额 剖宫产 劣五类 劣V类 熄灯 占道 占道经营 小广告 暴露垃圾 裸露 遗撒
  过度医疗 大处方 碳足迹 焚烧 返潮 掉队 失效 失灵 失控 失衡 失修 批而未供 供而未用 逾期未缴 趴账
  重复发放 二次手术 输液反应 撤稿 错链 错别字 通病 质量通病 补考 退课 退费 盘亏 退文 学术不端 丢包 误码
  未接 呼损
`);

/**
 * What happens to people and offices and is handled by them: bad when it is counted, good when its handling is
 * (查处案件数, 纠纷调解数, 火灾隐患整改数).
 */
export const MATTERS = words(`
  投诉 举报 信访 上访 越级上访 来访 集体访 进京访 越级访 非访 重复访 闹访 缠访 矛盾 纠纷 争议 冲突
  案件 刑案 警情 诈骗 电诈 盗窃 抢劫 抢夺 犯罪 违法 违规 违纪 违章 违建 违停 违禁 违背 不法 非法集资
  涉黑 涉恶 贪腐 腐败 事故 火灾 失火 火情 火警 爆炸 坍塌 塌方 垮塌 踩踏 触电 溃坝 决口 沉船 撞船
  险情 灾害 灾情 水灾 旱灾 内涝 洪涝 涝灾 山洪 滑坡 泥石流 冰雹 风灾 震灾 受灾 疫情 疫病 病害 虫害
  病虫害 草害 鼠害 蚊虫 病例 病死畜禽 流行病 传染病 职业病 隐患 风险 危险源 病险 欠债 债务 隐性债务
  欠账 污染 污染物 污染源 黑臭水体 水土流失 乱堆 乱排 乱占 乱建 乱采 偷排 偷采 盗采 盗伐 舆情 负面舆情
  谣言 群体性 安全事件 意外 突发 恐怖 骚乱 暴力 家暴 自杀 走失 拐卖 失踪 溺婴 故障 漏水 漏损 漏电
  漏气 漏油 渗漏 渗水 泄漏 泄露 泄密 爆管 跳闸 停电 断电 停水 断水 停气 停暖 断网 断路 断行 黑屏
  卡顿 掉线 入侵 病毒 网络攻击 不合格 不达标 不良事件 医闹 医疗纠纷 逃税 偷税 走私 传销 赌博 卖淫 邪教
  隐患点 风险点 发案 案发 命案 冤案 积案 盗窃案 诈骗案 酒驾 醉驾 毒驾 闯红灯 超速 肇事 逃逸 追尾 剐蹭
  碰撞 侧翻 塌陷 沉降 攻击 钓鱼攻击 受害 火点 质疑 违法建设 违法用地 违法建筑 违章建筑 违规建设 冻害
  倒伏 虫情 欺诈 霸凌 斗殴 滋事 扰民 作弊 舞弊 井喷 矿难 海难 空难 遇难 坠落 坠物 讨薪 丢损 困人
  拒载 涉毒 偷渡 瘫痪 爆发 成灾 违法占地 闲置土地 撂荒地 无证经营 无照经营 非法经营 非法出境 告警 坑槽
  溃堤 管涌 停运 停航 断流 裂缝 地裂缝 违规操作 盗伐林木
`);

/** What offices do with such matters: the more of it the better, behind the thing (案件办结数) or before it (查处案件数). */
export const HANDLED = words(`
  处理 处置 办结 办理 办复 查处 查办 查结 查获 查实 立案 结案 审结 审理 执结 整改 整治 治理 排除
  排查 消除 化解 调解 调处 劝解 侦破 侦办 侦结 破获 破案 受理 接访 下访 包案 起诉 公诉 批捕 抓获
  缉拿 打击 惩处 惩治 处罚 取缔 拆除 清理 清除 清运 清偿 清欠 清零 清退 清收 收缴 追缴 追回 挽回
  止损 偿还 兑付 回复 答复 反馈 回应 解决 修复 维修 抢修 检修 修补 更换 纠正 召回 下架 封存 防治
  防控 防范 预防 预警 预报 阻断 救治 救援 救助 施救 扑救 扑灭 治愈 治疗 收治 筛查 报告 上报 通报
  登记 建档 随访 隔离 转运 安置 帮扶 销号 闭环 回访 援助 应对 督办 交办 转办 核查 核实 复核 盘活
  挽救 补救 救回 劝返 消化 联调 管控 纳管 接管 监管 销毁 无害化处理 收集 调查 研判 审查 审核 平息
  代理 承办 移送 移交 接处 执行 接待 查摆 追讨 追偿 核销 除险 加固 除险加固 反制 拦截 处突 纠治
`);

/** Matters that hold what is done about them: 行政处罚案件, 法律援助案件. */
export const CASES = words('案件');

/** Of these, what takes its object behind it at the beginning of a name: 受理投诉件数, 查处违法案件数. */
export const HANDLING_VERBS = words(`
  查处 查办 查结 查获 查实 受理 办理 办结 处理 处置 调解 调处 化解 侦破 破获 侦办 审理 审结 审查
  打击 整治 整改 治理 排查 排除 消除 扑救 扑灭 处罚 惩处 立案 起诉 执行 代理 承办 接处 接待 接访
  移送 移交 清理 收缴 追缴 追回 挽回 防范 预防 防治 救治 收治 隔离 解决 取缔 拆除 平息 督办 公诉
  批捕 追讨 追偿 拦截
`);

/** Verbs of looking for something bad: right before it they make it work that is counted. */
export const INSPECTING = words('检查 巡查 巡检 抽查 排查 摸排 督查 参审');

/** What may stand before such a verb: 全年受理投诉件数. */
export const ADVERBS = words('全年 年度 本年 当年 年内 累计 共 共计 依法 及时 成功 有效 快速 新 组织 协助');

/** That there is less of something: as good as the thing is bad. */
export const REDUCED = words(
  '下降 降低 减少 压减 压降 缩减 削减 递减 降幅 减幅 压缩 缩短 遏制 减轻 减缓 回落 下行 少发 消减',
);

/** That there is more of something: as good as the thing is. */
export const GROWN = words('增长 增加 提高 提升 上升 增幅 增速 扩大 上涨 涨幅 递增 新增 攀升');

/** What is good in itself, as a rate or a number: 合格率, 按时办结率, 优良天数. */
export const GOOD = words(`
  重复利用 重复使用 循环利用
  满意 合格 覆盖 及时 按时 按期 准时 准点 完成 到位 知晓 达标 准确 精准 正确 普及 就业 参保 参与
  参训 参加 到课 到会 出席 出勤 到岗 到诊 通过 验收 公开 公示 优良 优秀 优等 良好 良种 保障 接种
  落实 签约 响应 履约 成活 保存 入学 巩固 升学 毕业 录取 使用 真实 规范 合规 合法 发放 有效 完好
  完整 齐全 检测 监测 复查 签订 培训 巡查 支付 拨付 到账 采集 配备 安装 入户 供应 开放 达成 实现
  绿化 美化 亮化 硬化 净化 通车 通达 通畅 畅通 在线 联网 正常 运转 上线 上传 入库 入网 归档 录入
  更新 共享 回用 循环 回收 再利用 资源化 无害化 成功 中签 转化 孵化 育成 存活 出栏 受益 惠及 认可
  好评 信任 支持 点赞 获奖 创建 建成 竣工 开工 交付 入园 入托 提升达标 升级 更新改造 配套 改善 对账
  决算 审计 备案 出证 发证 持证 取证 认证 认定 挂牌 优化 好转 稳定 安全 平安 文明 团结 先进
  达产 达效 投产 自给 保供 节约 节支 节省 节能 节水 节电 降耗 减排 增收 增产 增效 增值 保值 盈利
  收益 回报 回款 用户活跃 活跃 阅读 点击 关注 转载 收视 收听 上座 入住 出租 销售 续签 留存 自愈 兑现
  落地 开展 配齐 开设 开通 接听 接通 服务 宣传 结项 结题 评审 抽检 检验 保有 保洁 清洁 净空 植被
  造林 森林覆盖 保护 管护 养护 还田 轮作 灌溉 供水 供电 达标排放 垃圾减量 源头减量 改造 审批 利用
`);

/** Sums of money and amounts that one wants large. */
export const GAINS = words(`
  收入 产值 营业额 销售额 交易额 成交额 贸易额 税收 利税 利润 增加值 生产总值 GDP 带动投资 撬动投资
  引进资金 到位资金 招商引资 引资 募集 筹集 产量 出口额 客流 游客 节约资金
`);

/** Work that is done and counted: the more the better, and a target of none makes no sense by itself. */
export const WORK = words(`
  培训 活动 宣传 建设 服务 检查 巡查 发放 开展 举办 采购 购置 维修 改造 新增 资助 演练 讲座 义诊
  体检 走访 慰问 补助 补贴 救助 维护 修建 新建 种植 绿化 扫描 监测 消杀 复耕 打捞 清淤 巡检 巡护
  抽查 排查 调研 督导 访视 随访 规范管理 健康管理 建册 建档 签约 筛查
`);

/** Verbs of building at the beginning of a name, whatever the thing is for: 铺设污水管网, 新建消防栓. */
export const BUILDING = words('铺设 敷设 架设 埋设 新建 修建 改建 扩建 建成 安装');

/** What takes time that one wants short: 平均响应时间, 办理时限. */
export const SHORT_TIMES = words(`
  响应 办理 办结 等待 等候 候诊 排队 处理 处置 审批 审核 受理 修复 恢复 抢修 到达 到场 出警 接警
  送达 反馈 答复 回复 流转 通关 结算 拨付 支付 办证 报销 施工 建设 完工 完成 住院 平均住院 住院日
  平均住院日 出具 交付 周转 查询 转移 入院
`);

/** What takes time that one wants long: 培训时长, 开放天数. */
export const LONG_TIMES = words(`
  培训 学习 服务 开放 开馆 运行 播出 播放 值守 值班 志愿 志愿服务 教学 授课 实训 锻炼 供水 供电 供暖
  供气 通航 使用 使用寿命 续航 在线 保修 质保 优良 达标 正常运行 直播
`);

/** Changes of either way, good or bad by their kind; their rates are small: 预算变动率. */
export const CHANGES = words('变动 变化 调整 波动 浮动 增减 差异');

/** Spending and budgets of which a change, and of the first also a rise, is to be kept small: 三公经费变动率, 预算调整率. */
export const CAPPED_SPENDING = words(
  '三公 公务接待 公务用车 会议费 公用经费 一般性支出 行政成本 行政运行成本 运行成本 运行经费',
);
export const PLANNED_SPENDING = words('预算 概算 投资计划');

/** Whether more or less is better depends on how such a number is computed: 控制率, 变动率, 成本. */
export const UNCLEAR = words(`
  控制 成本 费用 支出 开支 经费 预算 投入 检出 发现 垃圾 污水
  产能 用水 用电 用能 用气 工资 价格 单价 标准 诉讼 复议 仲裁 问题 淘汰 排队
`);

/** Subjects of which even a good word says little: 三公经费执行率 need not be high. */
export const UNCLEAR_SUBJECTS = words('三公');

/** Spending and using up: unclear in itself, and good when there is less of it (支出压减率, 化肥使用量下降率). */
export const SPENDING = words(
  '成本 费用 支出 开支 经费 三公 用水 用电 用能 用气 使用量 用量 消耗 耗用 施用 排放 化肥 农药 农膜 燃煤 塑料 ' +
    '价格 单价 时间 时限 周期 工期',
);

/** What is used up, of which one wants little: 用电量, 燃油消耗量. */
export const CONSUMPTION = words(
  '用电 用水 用气 用油 用煤 用热 耗电 耗水 耗气 耗油 耗煤 耗能 能耗 电耗 水耗 油耗 燃油消耗 能源消耗 电力消耗 水电消耗 办公用纸 用纸',
);

/** What turns a good word round when it stands right before it: 不合格率, 未按时完成率. */
export const NOT = words('不 未 非 没有 不能 不予 未能 未按时 未按期 未及时 不按时 不及时');

/** What makes a good thing bad when it stands right before it: 重复发放金额, 逾期支付率. */
export const WRONGLY = words(
  '重复 错误 违规 违法 虚假 逾期 超期 延期 延迟 滞后 超标准 超范围 非法 多头 不当 攻击',
);

/** At the beginning of a name, that something bad is not there: 无事故天数, 零投诉率. */
export const WITHOUT = words('无 零 未发生 未出现 不发生 不出现 避免 杜绝 防止');

/** Words that begin like those and deny nothing: 无人机事故数. */
export const NOT_WITHOUT = words(
  '无人机 无人 无线 无障碍 无证 无照 无牌 无主 无名 无偿 无业 无籍 零星 零散 零售 无效 无责 无理 无故',
);

/** Signs of something bad in a word that no list has: a bare number of it is left undecided. */
export const SUSPECT_SIGNS =
  '死亡伤残病灾险祸害违犯罪欠债逾漏误错坏废退拒缺失断堵污毒滞超弃逃骗贪腐盗抢暴恐疫虫旱涝危乱诉访讼罚扣停塌垮裂损毁荒贫困疾染瘫溢泄爆炸撞劣假伪偷赌黄黑不未非耗案浓崩攻陷熄殴窃劫杀脏臭烂淤噪扰怠焚无弊坠闲撤溃涌';

/** Words with such a sign in which it means nothing bad. */
export const HARMLESS = words(`
  残疾 退休 退役 退伍 退耕还林 退耕 失能 失独 贫困 脱贫 困难 特困 疾控 疾病预防 病床 病房 病区 病历
  病理 危房改造 危改 险种 保险 防灾 防疫 抗旱 救灾 减灾 禁毒 缉毒 免疫 检疫 疫苗 退税 断面 停车 走访
  探访 家访 随访 回访 访客 访问 访谈 采访 出访 超市 超声 荒山 非遗 非物质 非公 非税 非机动车 不动产
  未成年 超限站 黄河 黄金 黑板 黑土 伤残军人 应急避险 避险 困境 诉讼服务 来访接待 涉险 假期 暑假 寒假
  假肢 染色 裂解 停机坪 毒理 不锈 毁约 方案 预案 提案 议案 档案 图案 备案 教案 答案 文案 个案 草案
  病案 案例 清淤 除臭 防盗 消杀 杀虫 攻坚 攻关 无害 不断 无人机 无人 无线 无障碍 无偿 无烟 休闲
`);

/** Ratios a∶b whose second number one wants large: 资金带动比 1∶3. */
export const LARGE_RATIOS = words('带动 撬动 投入产出 产出投入 杠杆 放大 引导 医护 床护');

/** Ratios a∶b whose second number one wants small: 师生比 1∶15. */
export const SMALL_RATIOS = words('师生 护患 医患 警民 班师 干群 教师学生');
