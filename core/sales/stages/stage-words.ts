/** Where in the process a stage usually stands, 0…1, by words that many companies use; in the order in which they are tried. */
const WORDS: [RegExp, number][] = [
  [/\bclosed|\bwon\b|\blost\b|abgeschlossen|gewonnen|verloren|赢单|输单|成交|关闭|丢单/i, 1],
  [/negotiat|contract|legal|verhandlung|vertrag|谈判|合同|商务/i, 0.8],
  [/commit|verbal|closing|decision|entscheid|procure|review|决策|审批/i, 0.75],
  [/propos|quot|pric|offer|angebot|value|方案|报价|提案/i, 0.6],
  [/demo|trial|\bpoc\b|pilot|\btest|present|evaluat|演示|试用|测试/i, 0.45],
  [/need|analysis|discover|meeting|appointment|scop|bedarf|termin|需求|会议|拜访/i, 0.35],
  [/engag|contact|working|nurtur|kontakt|联系|跟进/i, 0.25],
  [/qualif|资格|验证|筛选/i, 0.15],
  [/prospect|\bleads?\b|\bnew\b|\bopen\b|inbound|\bneu|线索|潜在|新/i, 0.05],
];

/** Position of a stage by its name, 0 (first) … 1 (closed); null for a name without a known word. */
export function stagePosition(stage: string): number | null {
  return WORDS.find(([pattern]) => pattern.test(stage))?.[1] ?? null;
}

/** Whether a stage's name says that the deal is decided. */
export function isClosedStage(stage: string): boolean {
  return stagePosition(stage) === 1;
}
