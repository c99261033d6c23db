import { expect, test } from 'vitest';
import { idInAddress, recordId } from '../../core/sites/salesforce/record-id';

test('a record id of 15 characters gets the three that every other source writes', () => {
  expect(recordId('001A0000006Vm9u')).toBe('001A0000006Vm9uIAC');
  expect(recordId('00TdM000001lHfx')).toBe('00TdM000001lHfxUAE');
  expect(recordId('00TdM000001lHfxUAE')).toBe('00TdM000001lHfxUAE');
});

test('anything else is no record id', () => {
  expect(recordId('006')).toBeNull();
  expect(recordId('006Qy00000Ab1Cd"')).toBeNull();
});

test('an address gives the id of the wanted object alone', () => {
  expect(idInAddress('/lightning/r/Account/001A0000006Vm9u/view', '001')).toBe('001A0000006Vm9uIAC');
  expect(idInAddress('/lightning/r/001A0000006Vm9uIAC/view', '001')).toBe('001A0000006Vm9uIAC');
  expect(idInAddress('/lightning/r/Account/001A0000006Vm9u/view', '003')).toBeNull();
});
