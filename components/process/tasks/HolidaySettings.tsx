import type { Settings } from '../../../core/records';
import { TextSetting } from '../../TextSetting';
import { say } from '../../words';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days that the user wrote, each once, in order; what is no day of the calendar is left out. */
export function holidaysIn(text: string): string[] {
  const words = text.split(/[\s,;，；、]+/);
  const days = words.filter(word => {
    const at = new Date(`${word}T00:00:00Z`);
    return DAY.test(word) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(word);
  });
  return [...new Set(days)].sort().slice(0, 1_000);
}

/** Days off, over which reminders and due days pass. */
export function HolidaySettings({
  settings,
  onSave,
}: {
  settings: Settings;
  onSave: (change: Partial<Settings>) => void;
}) {
  return (
    <TextSetting
      label={say('settings_holidays')}
      hint={say('settings_holidays_hint')}
      rows={3}
      value={settings.holidays.join('\n')}
      testId="holidays"
      onSave={text => onSave({ holidays: holidaysIn(text) })}
    />
  );
}
