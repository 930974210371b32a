// What is drawn between the axes, and in which colours and letters.
import { bandOf } from './outlook.js';

const FONT_SIZE = 13;

export const fontOf = (element) => `${FONT_SIZE}px ${getComputedStyle(element).fontFamily}`;

export function coloursOf(element) {
  const style = getComputedStyle(element);
  const names = ['observed', 'forecast', 'other', 'outer-band', 'middle-band', 'inner-band', 'muted', 'grid', 'background'];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--drawn-${name}`).trim()]));
}

const isAlone = (column, i) => column[i] != null && column[i - 1] == null && column[i + 1] == null;

export function seriesOf(outlook, colours) {
  const bound = { width: 0, points: { show: false } };
  const line = (colour, dash, isDotted) => ({
    stroke: () => colours()[colour], width: 2, dash,
    points: {
      show: false, size: 5, width: 0, fill: () => colours()[colour],
      filter: (plot, series) => [...plot.data[series].keys()].filter((i) => isDotted(plot, plot.data[series], i)),
    },
  });
  const isHorizon = (plot, column, i) => column[i] != null && plot.data[0][i] !== outlook.origin;
  const stepWidth = (plot) => (plot.bbox.width / devicePixelRatio) * (outlook.step / (plot.scales.x.max - plot.scales.x.min));
  return [
    {},
    ...outlook.coverages.flatMap(() => [bound, bound]),
    line('observed', [], (plot, column, i) => isAlone(column, i)),
    line('forecast', [6, 3], (plot, column, i) => isHorizon(plot, column, i) && (stepWidth(plot) >= 12 || isAlone(column, i))),
    ...outlook.others.map(() => line('other', [2, 2], (plot, column, i) => isHorizon(plot, column, i) && isAlone(column, i))),
    // what was reported and left out, as rings
    { stroke: () => colours().observed, width: 0, points: { show: true, size: 8, width: 1.5, stroke: () => colours().observed, fill: () => colours().background } },
  ];
}

export function bandsOf(outlook, colours) {
  return outlook.coverages.map((coverage, i) => ({ series: [2 * i + 1, 2 * i + 2], fill: () => colours()[bandOf(outlook, coverage)] }));
}

export function drawOrigin(plot, outlook, colour, font, labels) {
  const { ctx, bbox } = plot;
  const x = Math.round(plot.valToPos(outlook.origin, 'x', true)) + 0.5;
  if (x < bbox.left || x > bbox.left + bbox.width + 1) return;
  const top = bbox.top - 6 * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.font = font.replace(`${FONT_SIZE}px`, `${FONT_SIZE * devicePixelRatio}px`);
  ctx.textBaseline = 'bottom';
  const [label, side] = labelThatFits(ctx, labels, x);
  ctx.textAlign = side;
  ctx.fillText(label, x, top - 2 * devicePixelRatio);
  ctx.restore();
}

function labelThatFits(ctx, labels, x) {
  const places = labels.flatMap((label) => [[label, 'right', x], [label, 'left', ctx.canvas.width - x]]);
  return places.find(([label, , room]) => ctx.measureText(label).width <= room) ?? places.at(-1);
}
