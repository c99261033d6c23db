// Salesforce Lightning, most stable first. "seen" = the date of the page or source that showed it.

/** Pages in front, standard and console apps. Earlier records stay mounted. Component names and classes, seen 2026-07. */
export const PAGE_IN_FRONT = [
  'one-record-home-flexipage2',
  '.windowViewMode-normal.active',
  '.windowViewMode-maximized.active.lafPageHost',
  '.split-right > .tabContent.active.oneConsoleTab',
  '.navexWorkspace.active',
] as const;
/** Hidden by the product's own style sheet; matters where there is no layout. SLDS names, seen 2024-12. */
export const HIDING =
  '.slds-hide, .hideEl, .tabContent:not(.active), .oneConsoleTab:not(.active), .windowViewMode-normal:not(.active), .windowViewMode-maximized:not(.active)';

/** A field by its API name, `sfdc:RecordField.Opportunity.Amount`: the same in every language. Seen in captures of 2024. */
export const API_NAME = 'data-target-selection-name';
/** Dynamic Forms, `RecordAmountField`; there a custom field's __c is written _c. Seen 2026. */
export const FORM_FIELD = 'data-field-id';
/** Layout item by its label in the user's language. Seen 2026-07. */
export const FIELD_LABEL = 'field-label';
export const MARKED_FIELD = `[${API_NAME}^="sfdc:RecordField."], flexipage-field[${FORM_FIELD}], records-record-layout-item[${FIELD_LABEL}]`;
/** Any label on layouts that name nothing; its value stands in the same .slds-form-element. Test classes, seen 2024. */
export const ANY_LABEL = '.test-id__field-label';
export const LABELLED = '.slds-form-element';
/** Fields in the head of the record, by label. Component names, seen 2026-06. */
export const HIGHLIGHT = ['records-highlights-details-item', 'force-highlights-details-item'] as const;
export const HIGHLIGHT_LABEL = 'p[title]';
export const HIGHLIGHT_VALUE = ['.fieldComponent', 'p:not([title])'] as const;

/** The value inside a field. Output markers, seen 2024; component names, UTAM 2025. */
export const VALUE = [
  '[data-output-element-id="output-field"]',
  '.test-id__field-value',
  'force-lookup',
  'force-owner-lookup',
  'records-modstamp',
  'lightning-formatted-text, lightning-formatted-number, lightning-formatted-email, lightning-formatted-phone, lightning-formatted-name',
] as const;
/** Words for screen readers, buttons and the "Open … Preview" of a lookup are no part of a value. */
export const NOT_LABEL =
  '.slds-assistive-text, button, lightning-button-icon, lightning-helptext, lightning-icon, [role="tooltip"]';
export const NOT_VALUE = `${NOT_LABEL}, .test-id__field-label`;
/** Being edited: what stands there is not saved. */
export const EDITED = 'input:not([type="checkbox"]):not([disabled]):not([readonly]), textarea, lightning-combobox';
export const RECORD_LINK = 'a[href*="/lightning/r/"]';

/** Name of the record. Slot name, UTAM 2025; page header class of SLDS. */
export const RECORD_NAME = [
  'records-highlights2 [slot="primaryField"]',
  'records-highlights2 slot[name="primaryField"]',
  '[slot="primaryField"]',
  '.slds-page-header__title',
] as const;
/** The path: its present step carries slds-is-current, a closed one slds-is-won or slds-is-lost. SLDS blueprint names. */
export const CURRENT_STEP = [
  '.slds-path__item.slds-is-current',
  '.runtime_sales_pathassistantPathAssistantTab.slds-is-current',
] as const;
export const CLOSED_STEP = '.slds-path__item.slds-is-won, .slds-path__item.slds-is-lost';
export const STEP_TITLE = '.slds-path__title[data-label]';

/** Links to the record's own related lists name its id: proof that the page in view belongs to the address. */
export const OWN_RELATED_LIST = 'a[href*="/related/"][href*="/lightning/r/"]';
export const CONTACT_ROLES = 'a[href*="/related/OpportunityContactRoles/"]';
export const CARD =
  'article, .slds-card, lst-related-list-single-container, lst-common-list-internal, .forceRelatedListContainer';

/** Dates on record pages: what settles the order of day and month. */
export const DATE_PLACES = [
  '[data-output-element-id="output-field"]',
  '.test-id__field-value',
  'records-modstamp',
  '.uiOutputDate',
  '.uiOutputDateTime',
] as const;

/**
 * Rows of a list: the attribute is the record's id; the head calls itself HEADER. lightning-base-components 1.28: a table of `tr`, or a grid of `div` where only
 * the rows in view are drawn.
 */
export const LIST_ROW = ['tr', '[role="row"]']
  .map(row => `${row}[data-row-key-value]:not([data-row-key-value="HEADER"])`)
  .join(', ');
export const ANY_ROW = 'tr, [role="row"]';
export const ANY_LIST_ROW = 'tbody tr, div[role="row"]';
export const LIST_CELL = 'th, td, [role="gridcell"], [role="rowheader"]';
/** "12 items • …": the number comes first in every language; "50+" is no total. Class seen 2024-12. */
export const LIST_STATUS = '.countSortedByFilteredBy';
export const LIST_ROOT =
  '.forceListViewManager, .forceListViewManagerHeader, lst-list-view-manager, lst-object-home, table[role="grid"]';

/** Board (kanban): Aura component names and classes of its cards, published sources of 2026. A card carries its record's id as a class. */
export const BOARD_COLUMN = '.runtime_sales_pipelineboardPipelineViewColumn';
export const BOARD_HEAD = ['.stageHeaderLabel', '.runtime_sales_pipelineboardPipelineViewColumnHeader'] as const;
export const BOARD_COUNTED_HEAD = BOARD_HEAD.join(', ');
export const BOARD_CARD = '.pipelineViewCard';
/** What looks like a card: an entry of a column that is more than a placeholder. */
export const ANY_BOARD_CARD = `${BOARD_COLUMN} li, .listContent li`;
export const CARD_NAME = '.primaryDisplayField a';
/** Which numbers and dates a card shows is the team's choice: only the two that say what they are count. */
export const CARD_AMOUNT = '.sfaOpportunityDealMotionAmount';
export const CARD_DATE = '.sfaOpportunityDealMotionCloseDate';
/** Dates of a list or board: what settles the order of day and month. */
export const LIST_DATES = ['td[data-label], td[data-col-key-value], [role="gridcell"][data-label]', CARD_DATE] as const;

/** Split view, Aura: captured 2024-12. */
export const SPLIT_ROW = '.slds-split-view__list-item-action[data-recordid]';
export const ANY_SPLIT_ROW = 'li[role="row"]';
export const SPLIT_CELL = '.test-splitViewCardData';
/** The subject stands first and larger; the row's checkbox names it ("Select item Email"). Captured 2024-12. */
export const SPLIT_SUBJECT = '.slds-text-body--regular';
export const SPLIT_CHECKBOX = 'input[type="checkbox"][aria-label]';
export const SPLIT_LIST = '.forceListViewManagerSplitViewList, .slds-split-view';
export const OUTPUT_DATE = '.uiOutputDate';
