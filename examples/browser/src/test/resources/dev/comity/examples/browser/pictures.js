// What the browser shows of text in pictures: the colour of each, and of what lies behind it; and labels that cover each other.
const painted = style => style.fill !== 'none' && !/rgba\(.*, 0\)/.test(style.fill)
  && Number(style.fillOpacity) * Number(style.opacity) > 0.02;

function behind(text) {
  const box = text.getBoundingClientRect();
  const below = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const layers = [];
  for (const element of below) {
    if (element.closest('text')) { continue; }
    const style = getComputedStyle(element);
    if (element instanceof SVGSVGElement || !(element instanceof SVGElement)) {
      if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') { return layers.concat([[style.backgroundColor, 1]]); }
    } else if (painted(style)) {
      layers.push([style.fill, Number(style.fillOpacity) * Number(style.opacity)]);
    }
  }
  return layers;
}

function shown(svg) {
  return [...svg.querySelectorAll('text')].filter(text => text.textContent.trim() !== '');
}

window.colours = () => [...document.querySelectorAll('svg')].flatMap(shown)
  .map(text => ({ text: text.textContent, colour: getComputedStyle(text).fill, behind: behind(text) }));

window.misplaced = () => [...document.querySelectorAll('svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  const boxes = shown(svg).map(text => [text.textContent, text.getBoundingClientRect(), text.getAttribute('transform') || '']);
  const wrong = boxes.filter(([, box]) => box.left < frame.left - 2 || box.right > frame.right + 2
    || box.top < frame.top - 2 || box.bottom > frame.bottom + 2).map(([text]) => 'outside: ' + text);
  const level = boxes.filter(([, , transform]) => !/rotate|matrix/.test(transform));
  level.forEach(([one, a], i) => level.slice(i + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 3 && down > 4) { wrong.push(one + ' / ' + other); }
  }));
  return wrong;
});
