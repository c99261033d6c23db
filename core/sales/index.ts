export { SALES_CODES } from './codes';
export { dealList } from './deals/deals';
export { followUps } from './followups/followups';
export { forecast } from './forecast/forecast';
export { funnel } from './funnel/funnel';
export { report } from './report/report';
export { subject } from './subject/subject';
export { winProbability } from './win-probability/win-probability';
