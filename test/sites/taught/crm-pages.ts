import { html, type Markup } from '../../server/html';
import { pick } from './seeded';

/** One deal as the test pages know it, and as a reader should give it. */
export interface CrmDeal {
  id: string;
  name: string;
  amountMinor: number;
  stage: string;
  /** YYYY-MM-DD */
  closeDate: string;
  owner: string;
  company: string;
  email: string;
}

/** A made-up CRM: its pages, and where a user would point. */
export interface Crm {
  name: string;
  url(deal: CrmDeal | null): string;
  page: 'list' | 'record';
  stages: readonly string[];
  /** The page as HTML. */
  render(deals: readonly CrmDeal[]): string;
  /** Field → the written form on the page. */
  written: Record<string, (deal: CrmDeal) => string>;
  currency: string;
}

const FIRST = ['Harbor', 'Cedar', 'Northern', 'Blue', 'Granite', 'Silver', 'Maple', 'Orchid', 'Summit', 'Quarry'];
const SECOND = ['Lights', 'Freight', 'Clinics', 'Schools', 'Bakery', 'Rail', 'Hotels', 'Print', 'Foods', 'Tools'];
const WHAT = ['rollout', 'renewal', 'pilot', 'seats', 'platform', 'upgrade', 'training', 'support'];
const OWNERS = ['Lena Brandt', 'Omar Haddad', 'Ada Novak', '王芳', 'Piet de Vries'];

export function makeDeals(count: number, stages: readonly string[], random: () => number): CrmDeal[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const company = `${pick(FIRST, random)} ${pick(SECOND, random)}`;
    let name = `${company} ${pick(WHAT, random)}`;
    while (taken.has(name)) name = `${name} ${pick(WHAT, random)}`;
    taken.add(name);
    const day = 1 + Math.floor(random() * 28);
    return {
      id: String(1_000 + index * 7 + Math.floor(random() * 7)),
      name,
      amountMinor: (5 + Math.floor(random() * 900)) * 10_000 + Math.floor(random() * 99),
      stage: pick(stages, random),
      closeDate: `2027-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      owner: pick(OWNERS, random),
      company,
      email: `${pick(FIRST, random).toLowerCase()}.${index}@${company.toLowerCase().replace(/\W/g, '')}.example`,
    };
  });
}

const whole = (minor: number) => Math.trunc(minor / 100);
const cents = (minor: number) => String(minor % 100).padStart(2, '0');
const grouped = (minor: number, mark: string) => String(whole(minor)).replace(/\B(?=(\d{3})+$)/g, mark);
const page = (language: string, body: Markup) =>
  html`<!doctype html><html lang="${language}"><head><title>CRM</title></head><body>${body}</body></html>`.text;
const nav = html`<nav class="topbar"><ul><li><a href="/home">Home</a></li><li><a href="/deals">Deals</a></li><li><a href="/reports">Reports</a></li></ul></nav>`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const longDay = (day: string) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** A table with bare cells: nothing but its headings says what is what. */
export const TABLE_CRM: Crm = {
  name: 'table',
  page: 'list',
  url: () => 'https://crm.example/deals',
  stages: ['Contacted', 'Demo', 'Proposal', 'Contract'],
  currency: 'EUR',
  written: {
    name: deal => deal.name,
    amount: deal => `${grouped(deal.amountMinor, '.')},${cents(deal.amountMinor)} €`,
    stage: deal => deal.stage,
    closeDate: deal => longDay(deal.closeDate),
    owner: deal => deal.owner,
  },
  render: deals =>
    page(
      'en',
      html`${nav}<main><h1>Deals</h1><table class="deal-grid"><thead><tr><th>Deal</th><th>Amount</th><th>Stage</th><th>Close date</th><th>Owner</th></tr></thead><tbody>${deals.map(
        deal =>
          html`<tr><td><a href="/deals/${deal.id}">${deal.name}</a></td><td>${TABLE_CRM.written.amount!(deal)}</td><td>${deal.stage}</td><td>${TABLE_CRM.written.closeDate!(deal)}</td><td>${deal.owner}</td></tr>`,
      )}</tbody></table><p class="pager">Page one</p></main>`,
    ),
};

/** One record in Chinese: labels and values as a definition list. */
export const LIST_CRM: Crm = {
  name: 'definition list, Chinese',
  page: 'record',
  url: deal => `https://crm.example/shangji/${deal?.id ?? ''}`,
  stages: ['初步接触', '需求确认', '方案报价', '合同谈判'],
  currency: 'CNY',
  written: {
    name: deal => deal.name,
    amount: deal => `¥${grouped(deal.amountMinor, ',')}.${cents(deal.amountMinor)}`,
    stage: deal => deal.stage,
    closeDate: deal => deal.closeDate.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
    owner: deal => deal.owner,
    personEmail: deal => deal.email,
  },
  render: ([deal]) => {
    const row = (name: string, label: string, value: string) =>
      html`<div class="detail-row"><dt>${label}</dt><dd data-field="${name}"><span class="value">${value}</span></dd></div>`;
    const { written } = LIST_CRM;
    return page(
      'zh-CN',
      html`${nav}<main><header><h1 class="record-title">${deal!.name}</h1><button>编辑</button></header><dl class="details">${row('jine', '金额', written.amount!(deal!))}${row('jieduan', '阶段', deal!.stage)}${row('riqi', '预计成交日期', written.closeDate!(deal!))}${row('fuzeren', '负责人', deal!.owner)}${row('youxiang', '联系人邮箱', deal!.email)}${row('beizhu', '备注', '下周再联系')}</dl></main>`,
    );
  },
};

/** A board: the stage is the heading of a column. */
export const BOARD_CRM: Crm = {
  name: 'board',
  page: 'list',
  url: () => 'https://crm.example/board',
  stages: ['Lead in', 'Meeting', 'Offer made'],
  currency: 'GBP',
  written: {
    name: deal => deal.name,
    amount: deal => `£${grouped(deal.amountMinor, ',')}.${cents(deal.amountMinor)}`,
    stage: deal => deal.stage,
    companyName: deal => deal.company,
  },
  render: deals =>
    page(
      'en-GB',
      html`${nav}<main><div class="board">${BOARD_CRM.stages.map(stage => {
        const own = deals.filter(deal => deal.stage === stage);
        return html`<section class="column"><header class="column-head"><h2>${stage}</h2></header><div class="cards">${own.map(
          deal =>
            html`<article class="card" data-deal-id="${deal.id}"><h3 class="card-title">${deal.name}</h3><p class="company">${deal.company}</p><footer><span class="card-amount">${BOARD_CRM.written.amount!(deal)}</span></footer></article>`,
        )}</div></section>`;
      })}</div></main>`,
    ),
};

export const CRMS: readonly Crm[] = [TABLE_CRM, LIST_CRM, BOARD_CRM];
