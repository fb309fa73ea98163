// What such reports say again and again, known to writer and reader alike, so that a code need not carry
// it. Never to be changed: what was printed with it must be read for ever. Another one gets another name
// (`DD2`). What is most likely stands last: near is cheap.

const NAMES = `
内蒙古自治区党委办公厅、自治区人民政府办公厅、包头市、呼伦贝尔市、兴安盟、通辽市、赤峰市、锡林郭勒盟、乌兰察布市、鄂尔多斯市、
巴彦淖尔市、乌海市、阿拉善盟、土默特左旗、托克托县、和林格尔县、清水河县、武川县、新城区、回民区、玉泉区、赛罕区、经济技术开发区、
街道办事处、苏木、嘎查、镇人民政府、村民委员会、社区居委会、旗人民政府、县人民政府、区人民政府办公室、盟行政公署办公室、
公安局、公安分局、交管支队、交警大队、派出所、武警支队、消防救援支队、消防救援大队、应急管理局、林业和草原局、水务局、气象局、
卫生健康委员会、疾病预防控制中心、市场监督管理局、生态环境局、自然资源局、住房和城乡建设局、交通运输局、农牧局、民政局、教育局、
工业和信息化局、宣传部、网信办、信访局、国网供电公司、燃气公司、供热公司、中心医院、人民医院、第一医院、中蒙医院、派出救护车
`
const PHRASES = `
草原火灾、森林火灾、草原火情、火灾事故、道路交通事故、生产安全事故、坍塌、爆炸、泄漏、中毒、溺水、踩踏、触电、暴雨、洪涝、山洪、
大风、沙尘、寒潮、雪灾、冰雹、地震、干旱、地质灾害、传染病疫情、食物中毒、动物疫情、群体性事件、聚集、上访、网络舆情、突发环境事件、
停水、停电、停气、停暖、网络安全事件、重大刑事案件、危险化学品、特别重大、重大、较大、一般、特急、加急
一是二是三是四是五是（一）（二）（三）1.2.3.年月日时分许，左右，约公里米平方米立方米公顷亩吨万元余人名户处台辆套组次架艘
东北西南侧方向高速公路国道省道线公里处路口居民楼单元层商铺厂房车间仓库工地煤矿学校幼儿园养老院景区水库河道桥梁隧道加油站草场牧场
小型客车、重型半挂货车、大型普通客车、危化品运输车、校车、驾驶人、乘车人、追尾、侧翻、相撞、起火、燃烧、被困、受伤人员、遇难者家属
风力级、气温、能见度、降水量毫米、过火面积、火线长、明火、余火、暗火、复燃、火势、蔓延、得到控制、已扑灭、清理余火、看守火场、开设隔离带
扑火队员、消防车、水罐车、风力灭火机、挖掘机、装载机、冲锋舟、无人机、帐篷、棉被、照明设备、救援队伍、专业救援力量、志愿者、民兵、医护人员
生命体征平稳，暂无生命危险，正在抢救，经抢救无效死亡，送往医院救治，伤情稳定，轻伤，重伤，死亡，失踪，失联，被困人员，全部救出，已出院
社会秩序稳定，群众情绪稳定，现场秩序良好，未造成人员伤亡，暂无人员伤亡，无人员伤亡，无次生灾害，未发生次生衍生灾害，房屋受损，道路中断，恢复通行
受灾群众、转移安置、临时安置点、紧急疏散、紧急转移、撤离、妥善安置、生活必需品、保障到位、受损情况正在统计，直接经济损失，财产损失，保险理赔
启动应急预案、级应急响应、成立现场指挥部、现场处置、前线指挥部、应急处置工作组、综合协调、抢险救援、医疗救治、秩序维护、舆论引导、善后处置、信息报送
区委、区政府高度重视，市委、市政府主要负责同志第一时间作出批示，要求全力救治伤员，全力做好，确保人民群众生命财产安全，防止次生灾害发生，
分管副区长、副市长、区长、书记、局长、镇长、政委、大队长、带领相关部门赶赴现场指挥，立即组织力量赶到现场，第一时间赶赴现场开展处置工作，
实施交通管制、设置警戒线、封闭道路、警戒、疏导交通、切断电源、关闭阀门、排查隐患、隐患排查、安全检查、监测预警、加强巡查、加密监测、24小时值守、
加强值班值守、严格落实、责任制、举一反三、全面排查、依法依规、严肃追究责任、成立事故调查组、事故原因、起因、正在调查中，正在进一步调查，初步判断，
公安机关已对相关责任人员采取控制措施、心理疏导、家属安抚、赔偿协商、达成协议、遗体处置、正面引导、权威发布、密切关注舆情、未出现负面舆情、
下一步，我区将继续做好后续处置工作，持续跟踪事态发展，及时报告进展情况，如有新情况将及时续报。据了解，据初步统计，经核实，经查，经现场勘查，经检测，
事发后，接报后，接到报告后，目前，截至目前，截至时，累计，共计，其中，同时，随后，正在，已经，由于，导致，造成，引发，发生，发现，进行，组织，开展，
负责，协调，相关，情况，工作，人员，单位，部门，现场，救援，处置，应急，安全，群众，报告，进一步，按照要求，根据，对，将，并，已，等，和，在，的，为，了
`
const FRAME = `
值班〔2026〕号呼值报〔2026〕5号办公厅办公室文件人民政府办公厅应急办文件传真值班员副主任值班室电话0471-
市政府总值班室、市委总值班室、自治区政府总值班室、市委办公厅、市委办公室、市政府办公厅信息处、市政府办公厅应急办、市政府办公厅信息处：
关于呼和浩特市赛罕区发生的首报关于的续报一关于的续报二关于的终报关于情况的报告
现将值班〔2026〕号“”有关情况续报如下。截至目前，值班〔2026〕号“”已处置完毕，现将有关情况终报如下。经核实，（前报不详）（前报人）
死亡人、失踪人、重伤人、轻伤人、疏散转移人、直接损失万元、受灾面积公顷、参与人，有关情况正在进一步核实，将及时续报。
新情况危害与范围处置措施处置进展现场决定事件概况处置情况目前状态善后情况下一步工作
发展趋势：初步处置措施：2026年月日时分，我单位接到报告。已造成的后果：
"initial""followUp""final""I""II""III""IV""forestFire""flood""snow""wind""earthquake""geological""drought""workSafety""traffic""fire""hazmat""environment"
"network""utilities""otherAccident""epidemic""foodSafety""animalDisease""massIncident""criminal""otherSocial""opinion""other""未核实""演练""未核实","演练"
"sections":{"decisions":"","harm":"","measures":"","progress":"","situation":""},"sections":{"aftermath":"","facts":"","handling":"","nextSteps":"","present":""}
"attachments":[{"caption":"","name":".jpg","sha256":""}],"printedBy":"人民政府办公室","seal":"none"
{"at":"2026-12-01T00:00:00.000Z","by":{"desk":"","name":"","unit":"人民政府办公厅"},"format":"duty-desk-receipt","reports":[{"digest":"","reportId":"r1"},{"digest":"","reportId":"r2"}],"source":{"desk":"","incidentId":"2026-1","number":"值班〔2026〕1号"},"version":1}
{"facts":{"cause":"","course":"","exercise":false,"figures":{"areaHa":null,"dead":null,"evacuated":null,"lossWan":null,"missing":null,"participants":null,"seriouslyInjured":null,"slightlyInjured":null},"impact":"","kind":"grasslandFire","learnedAt":"2026-11-01T00:00:00.000Z","measures":"","occurredApprox":false,"occurredAt":"2026-11-01T00:00:00.000Z","place":"","region":{"county":{"code":"150105","name":"赛罕区"},"prefecture":{"code":"150100","name":"呼和浩特市"},"province":{"code":"150000","name":"内蒙古自治区"}},"source":{"name":"","phone":"0471-","post":"值班员","unit":"政府"},"title":"","unitConcerned":""},"format":"duty-desk-report","level":null,"origins":[],"report":{"document":{"copies":"市委办公室","date":"2026年11月","issuer":"人民政府办公室文件","number":"呼值报〔2026〕号","paragraphs":[{"heading":"","text":""},{"heading":"新情况","text":""},{"heading":"","text":"。"}],"salutation":"市政府办公厅应急办、市政府办公厅信息处：","signature":"人民政府办公室","stamps":[],"title":"关于","urgency":"特急"},"figures":{},"kind":"initial","number":0,"reportId":"r1","sections":{"consequences":"","measures":"","trend":""},"sentAt":null},"sensitive":false,"source":{"desk":"","incidentId":"2026-","number":"值班〔2026〕号","region":{"county":{"code":"1501"}},"unit":"人民政府办公室"},"verified":true,"version":1}
`

/** One line: what stands between the lines would only take room. */
export const DICTIONARY_TEXT = (NAMES + PHRASES + FRAME).replaceAll('\n', '')
