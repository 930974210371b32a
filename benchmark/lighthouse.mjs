// node lighthouse.mjs LABEL REPORT…: the row of the run with the median first paint; what costs points
// goes to the standard error.
import { readFileSync } from "node:fs";

const [label, ...files] = process.argv.slice(2);
const reports = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
const paint = (report) => report.audits["first-contentful-paint"].numericValue;
reports.sort((a, b) => paint(a) - paint(b));
const { audits, categories } = reports[Math.floor(reports.length / 2)];

const number = (name, unit, digits) => (audits[name].numericValue / unit).toFixed(digits);
const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) =>
  Math.round(100 * categories[name].score),
);
const loaded = audits["network-requests"].details.items.filter((request) => request.transferSize > 0);
const bytes = loaded.reduce((sum, request) => sum + request.transferSize, 0);
console.log(
  `| ${[
    label,
    ...scores,
    number("first-contentful-paint", 1000, 2),
    number("largest-contentful-paint", 1000, 2),
    number("total-blocking-time", 1, 0),
    number("cumulative-layout-shift", 1, 3),
    (bytes / 1024).toFixed(0),
    loaded.length,
  ].join(" | ")} |`,
);

for (const { title, auditRefs } of Object.values(categories)) {
  for (const { id, weight } of auditRefs) {
    const { score, displayValue, details } = audits[id];
    if (weight === 0 ? (details?.overallSavingsMs ?? 0) === 0 : score === null || score >= 0.995) continue;
    console.error(`${label}: ${title}, ${id}: ${score} ${displayValue ?? ""}`);
    for (const item of details?.items?.slice(0, 5) ?? []) {
      console.error(`    ${item.url ?? item.node?.snippet ?? item.description ?? ""} ${item.node?.explanation ?? ""}`);
    }
  }
}
