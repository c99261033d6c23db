import { attribute, isElement, matches, member, nameOf, parentOf } from './query';

/** Hidden in the element's own style attribute or markup, without layout. A tab panel that is hidden from assistive technology is not shown. */
export function hidesItself(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style))
    return true;
  if (nameOf(element) === 'template') return true;
  return attribute(element, 'aria-hidden') === 'true' && attribute(element, 'role') === 'tabpanel';
}

/**
 * Whether an element is rendered. A browser is asked for the real answer; where there is no layout (saved pages, tests) the markup of
 * the element and its ancestors decides.
 *
 * @param hiding selector of the site's own hiding classes, for the case without layout
 */
export function isVisible(element: Element, hiding?: string): boolean {
  const check = member(element, 'checkVisibility');
  if (typeof check === 'function') {
    if (check.call(element, { visibilityProperty: true, checkVisibilityCSS: true }) === true) return true;
    return hasNoBoxOfItsOwn(element);
  }
  for (let node: Node | null = element; node !== null; node = parentOf(node)) {
    if (!isElement(node)) continue;
    if (hidesItself(node) || (hiding !== undefined && matches(node, hiding))) return false;
  }
  return true;
}

/** `display: contents` has no box, so the browser calls it invisible; what it holds is shown if its parent is. */
function hasNoBoxOfItsOwn(element: Element): boolean {
  const view = member(member(element, 'ownerDocument') as Document, 'defaultView') as Window | null;
  const parent = parentOf(element);
  if (!view || parent === null || view.getComputedStyle(element).display !== 'contents') return false;
  return isElement(parent) ? isVisible(parent) : true;
}
