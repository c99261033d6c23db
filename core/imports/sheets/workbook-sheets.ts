import { decodeEntities } from '../html-entities';

/** One sheet of a workbook. */
export interface WorkbookSheet {
  name: string;
  /** Place in the workbook, from 1; charts and hidden sheets count. */
  number: number;
  /** Its file in the archive. */
  path: string;
}

/**
 * The sheets with cells that the workbook shows, in its order.
 * @param workbook text of `xl/workbook.xml`
 * @param relations text of `xl/_rels/workbook.xml.rels`
 */
export function workbookSheets(workbook: string, relations: string): WorkbookSheet[] {
  const paths = new Map<string, string>();
  for (const tag of tagsOf(relations, 'Relationship')) {
    if (!/\/relationships\/worksheet$/.test(tag.get('Type') ?? '')) continue;
    const target = tag.get('Target') ?? '';
    paths.set(tag.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return tagsOf(workbook, 'sheet').flatMap((tag, index) => {
    const path = paths.get([...tag].find(([name]) => name.endsWith(':id'))?.[1] ?? '');
    const isHidden = (tag.get('state') ?? 'visible') !== 'visible';
    return path === undefined || isHidden ? [] : [{ name: tag.get('name') ?? '', number: index + 1, path }];
  });
}

/** The attributes of every tag of that name, whatever its prefix. */
export function tagsOf(xml: string, name: string): Map<string, string>[] {
  const tags = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'));
  return [...tags].map(([, attributes = '']) => {
    const pairs = attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map([...pairs].map(([, key, double, single]) => [key!, decodeEntities(double ?? single ?? '')]));
  });
}
