import { useState } from 'preact/hooks';
import type { Settings } from '../core/records';
import { monthName } from './format';
import { say } from './words';

export interface MoneySettingsProps {
  settings: Settings;
  onSave: (change: Partial<Settings>) => void;
}

const CURRENCY = /^[A-Z]{3}$/;
const PERIODS = ['month', 'quarter', 'year'] as const;

/** Period, target, the currency of the figures, and the rates without which other currencies stay out of every sum. */
export function MoneySettings({ settings, onSave }: MoneySettingsProps) {
  const [code, setCode] = useState('');
  const [rate, setRate] = useState('');
  const addable = CURRENCY.test(code) && Number(rate) > 0;
  const { [code]: _, ...others } = settings.rates;
  return (
    <section class="card stack">
      <h2>{say('settings_money')}</h2>
      <div class="pairs">
        <label class="label">
          {say('period_label')}
          <select
            class="select"
            value={settings.period}
            onChange={event =>
              onSave({ period: PERIODS.find(period => period === event.currentTarget.value) ?? 'quarter' })
            }
          >
            {PERIODS.map(period => (
              <option key={period} value={period}>
                {say(`period_${period}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="label">
          {say('settings_fiscal')}
          <select
            class="select"
            value={String(settings.fiscalYearStart)}
            onChange={event => onSave({ fiscalYearStart: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: 12 }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {monthName(`2026-${String(index + 1).padStart(2, '0')}-01`)}
              </option>
            ))}
          </select>
        </label>
        <label class="label">
          {say('target_label')}
          <input
            class="field"
            type="number"
            min="0"
            step="any"
            data-testid="target-setting"
            value={settings.target ?? ''}
            onChange={event => {
              const value = Number(event.currentTarget.value);
              onSave({ target: event.currentTarget.value !== '' && value > 0 ? value : null });
            }}
          />
        </label>
        <label class="label">
          {say('settings_currency')}
          <input
            class="field"
            maxLength={3}
            placeholder={say('settings_currency_auto')}
            value={settings.currency ?? ''}
            onChange={event => {
              const value = event.currentTarget.value.trim().toUpperCase();
              onSave({ currency: CURRENCY.test(value) ? value : null });
            }}
          />
        </label>
      </div>
      <div>
        <b class="small soft">{say('settings_rates')}</b>
        <p class="small faint">{say('settings_rates_hint')}</p>
        {Object.entries(settings.rates).map(([currency, value]) => (
          <div key={currency} class="row num">
            <span class="grow">
              1 {currency} = {value} {settings.currency ?? ''}
            </span>
            <button
              type="button"
              class="icon"
              aria-label={say('settings_rate_remove', { currency })}
              onClick={() => {
                const { [currency]: __, ...rest } = settings.rates;
                onSave({ rates: rest });
              }}
            >
              ×
            </button>
          </div>
        ))}
        <form
          class="row tight"
          style={{ marginTop: '4px' }}
          onSubmit={event => {
            event.preventDefault();
            if (!addable) return;
            onSave({ rates: { ...others, [code]: Number(rate) } });
            setCode('');
            setRate('');
          }}
        >
          <input
            class="field"
            style={{ width: '72px' }}
            maxLength={3}
            placeholder="EUR"
            aria-label={say('settings_rate_currency')}
            value={code}
            onInput={event => setCode(event.currentTarget.value.toUpperCase())}
          />
          <input
            class="field grow"
            type="number"
            min="0"
            step="any"
            placeholder="1.08"
            aria-label={say('settings_rate_value')}
            value={rate}
            onInput={event => setRate(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={!addable}>
            {say('action_add')}
          </button>
        </form>
      </div>
    </section>
  );
}
