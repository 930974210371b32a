// What is drawn between the axes, and in which colours and letters.
const FONT_SIZE = 13;

export const fontOf = (element) => `${FONT_SIZE}px ${getComputedStyle(element).fontFamily}`;

export function coloursOf(element) {
  const style = getComputedStyle(element);
  const names = ['observed', 'daily', 'forecast', 'other', 'other-two', 'past', 'past-band', 'came', 'outer-band', 'middle-band', 'inner-band', 'muted', 'grid', 'background'];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--drawn-${name}`).trim()]));
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
