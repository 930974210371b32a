// Words, numbers and dates of the reader's language.
import { dateOf } from './outlook.js';

const TEXT_KEYS = [
  'label', 'unit', 'observed', 'forecast', 'interval', 'between', 'noData', 'forecastDay', 'forecastWeek', 'lastObservation', 'origin',
  'period', 'weeks', 'all', 'scale', 'linear', 'logarithmic', 'shown', 'zerosOnLogarithmicScale', 'instructions', 'keyboard',
  'show', 'mean', 'per', 'baseline', 'skill', 'error', 'past', 'pastNone', 'pastOf', 'pastRepeated', 'pastPublished', 'pastBacktest', 'pastFrom', 'pastRuns', 'pastOfBacktest', 'came', 'week',
];

export function readTexts(template) {
  const spans = [...template.content.querySelectorAll('[data-key]')];
  const texts = new Map(spans.map((span) => [span.dataset.key, span.textContent.trim()]));
  const missing = TEXT_KEYS.filter((key) => !texts.has(key));
  if (missing.length > 0) throw new Error(`no text for ${missing.join(', ')}`);
  return (key, ...values) => texts.get(key).replace(/\{(\d)\}/g, (_, position) => values[position]);
}

export function formatsOf(language, kind, text) {
  const numbers = (options) => new Intl.NumberFormat(language, options);
  const dates = (options) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    // Portuguese calls the first of a month so
    const ordinal = (text) => (language.startsWith('pt') ? text.replace(/(^|, )1 de /, '$11º de ') : text);
    return (day) => ordinal(format.format(dateOf(day)));
  };
  const compact = numbers({ notation: 'compact', maximumSignificantDigits: 4 });
  const plain = numbers({ maximumSignificantDigits: 6 });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const bySize = [
    [1e9, compact],
    [1, numbers({ maximumFractionDigits: 0 })],
    [0, numbers({ maximumSignificantDigits: 2 })],
  ];
  const share = numbers({ style: 'percent', maximumSignificantDigits: 3 });
  const isShare = kind === 'share';
  return {
    value: (value) => (isShare ? share : bySize.find(([from]) => Math.abs(value) >= from)[1]).format(value),
    onAxis: (value) => (isShare ? share : Math.abs(value) >= 10_000 ? compact : plain).format(value),
    percent: (share) => percent.format(share),
    rate: numbers({ maximumSignificantDigits: 3 }).format,
    ratio: numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format,
    week: (number) => text('week', number),
    fullDate: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    date: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndMonth: dates({ day: 'numeric', month: 'short' }),
    month: dates({ month: 'short' }),
    year: dates({ year: 'numeric' }),
  };
}
