export { currenciesOf, currencyOf } from './currency';
export { type DateOptions, type DateOrder, detectDateOrder, parseDateTime, parseDay } from './parse-date';
export { type MoneyOptions, parseMoney } from './parse-money';
export { detectDecimal, type NumberOptions, parseNumber } from './parse-number';
export { plainText } from './plain-text';
