// Draws a block of a report as SVG. Colours are few and fixed, so that a style sheet can turn them for the dark.
var INK = '#1b2230', SOFT = '#4d5768', LINE = '#c9d0db', PAPER = '#ffffff', ON_SHADE = '#fffffe';
var SHADES = ['#f3f5f9', '#d3e1f5', '#a3c2ec', '#3a6cb4', '#17397a'];
var SERIES = ['#1f5fae', '#b4501e', '#2e7d4f', '#8e3a8a', '#8a6d00', '#00707d', '#b3315f', '#5b6472'];
var DARK = {
  '#1b2230': '#e7ebf2', '#4d5768': '#aeb8c8', '#c9d0db': '#3a4454', '#ffffff': '#12161e', '#fffffe': '#0d1220',
  '#f3f5f9': '#1b212c', '#d3e1f5': '#1d3557', '#a3c2ec': '#24508c', '#3a6cb4': '#7fb0ef', '#17397a': '#c3dbfb',
  '#1f5fae': '#7fb0ef', '#b4501e': '#f0a070', '#2e7d4f': '#7fd0a0', '#8e3a8a': '#dba0d8', '#8a6d00': '#e0c860',
  '#00707d': '#6fd0dc', '#b3315f': '#f39bb8', '#5b6472': '#b6bfcd'
};
var WIDTH = 960, LABEL = 190;
var FONT = 'system-ui, -apple-system, Segoe UI, Roboto, DejaVu Sans, sans-serif';

function draw(json) {
  var block = JSON.parse(json);
  var drawn = { matrix: matrix, heat: heat, lines: lines, bars: bars, flow: flow, graph: graph }[block.kind](block);
  drawn.option.animation = false;
  drawn.option.textStyle = { fontFamily: FONT, color: INK };
  var chart = echarts.init(null, null, {
    renderer: 'svg', ssr: true, width: drawn.width || WIDTH, height: drawn.height
  });
  chart.setOption(drawn.option);
  var svg = chart.renderToSVGString();
  chart.dispose();
  return finished(svg, drawn.width > WIDTH);
}

// One style for light and dark; the classes of the library's own hover effects go, since their names are not unique.
function finished(svg, large) {
  var rules = '.comity{background:' + PAPER + '}';
  var dark = '.comity{background:' + DARK[PAPER] + '}';
  for (var colour in DARK) {
    dark += '.comity [fill="' + colour + '"]{fill:' + DARK[colour] + '}';
    dark += '.comity [stroke="' + colour + '"]{stroke:' + DARK[colour] + '}';
  }
  var style = '<style>' + rules + '@media screen and (prefers-color-scheme:dark){' + dark + '}</style>';
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/^<svg /, large ? '<svg class="comity large" ' : '<svg class="comity" ')
    .replace('>', '>' + style);
}

function longest(texts) {
  return texts.reduce(function (most, text) { return Math.max(most, text.length); }, 0);
}

// Lines of at most so many letters, broken after spaces and signs where that can be; what is over is told by dots.
function wrapped(text, letters, most) {
  var lines = [''];
  (text.match(/[^ ,;:_\/-]*[ ,;:_\/-]?/g) || []).forEach(function (piece) {
    if ((lines[lines.length - 1] + piece).trim().length > letters && lines[lines.length - 1] !== '') { lines.push(''); }
    while (piece.length > letters) {
      lines[lines.length - 1] = piece.slice(0, letters);
      lines.push('');
      piece = piece.slice(letters);
    }
    lines[lines.length - 1] += piece;
  });
  lines = lines.map(function (line) { return line.trim(); }).filter(function (line) { return line !== ''; });
  if (lines.length > most) {
    lines = lines.slice(0, most);
    lines[most - 1] = lines[most - 1].slice(0, letters - 1) + '…';
  }
  return lines;
}

// Where no two days lie in one year, the year says enough.
function years(texts) {
  var dates = texts.every(function (text) { return /^\d{4}-\d\d-\d\d$/.test(text); });
  var short = texts.map(function (text) { return text.slice(0, 4); });
  var apart = short.every(function (text, i) { return short.indexOf(text) === i; });
  return dates && apart ? short : texts;
}

function shade(share) {
  return Math.min(SHADES.length - 1, Math.floor(share * SHADES.length));
}

function range(points) {
  var numbers = points.map(function (p) { return p.value; }).filter(function (v) { return typeof v === 'number'; });
  return { least: Math.min.apply(null, numbers.concat([0])), most: Math.max.apply(null, numbers.concat([0])) };
}

// Words in a grid. Each row is as high as its words are; with many columns the picture is wider than others.
function matrix(block) {
  var labels = block.ys.map(function (y) { return wrapped(y, 36, 3); });
  var left = 20 + 7 * longest([].concat.apply([], labels));
  var cell = Math.max(102, (WIDTH - left - 8) / block.xs.length);
  var letters = Math.floor((cell - 10) / 6.5);
  var heads = block.xs.map(function (x) { return wrapped(x, letters, 3); });
  var words = {};
  block.points.forEach(function (p) {
    var text = String(p.value);
    words[p.y + ' ' + p.x] = wrapped(words[p.y + ' ' + p.x] ? words[p.y + ' ' + p.x].join(' ') + '; ' + text : text, letters, 6);
  });
  var elements = [];
  var y = 12 + 15 * heads.reduce(function (most, head) { return Math.max(most, head.length); }, 1);
  heads.forEach(function (head, x) { elements.push(said(head, left + cell * (x + 0.5), y - 6, 'center', 'bottom')); });
  block.ys.forEach(function (name, row) {
    var lines = block.xs.reduce(function (most, x, i) {
      return Math.max(most, (words[row + ' ' + i] || []).length);
    }, labels[row].length);
    var height = 12 + 15 * lines;
    elements.push(said(labels[row], left - 8, y + height / 2, 'right', 'middle'));
    block.xs.forEach(function (x, i) {
      var text = words[row + ' ' + i] || [];
      elements.push({
        type: 'rect', silent: true, style: { fill: SHADES[text.length > 0 ? 1 : 0] },
        shape: { x: left + cell * i + 1, y: y + 1, width: cell - 2, height: height - 2 }
      });
      if (text.length > 0) { elements.push(said(text, left + cell * (i + 0.5), y + height / 2, 'center', 'middle')); }
    });
    y += height;
  });
  return { width: Math.ceil(left + cell * block.xs.length + 8), height: y + 8, option: { graphic: { elements: elements } } };
}

function said(lines, x, y, align, vertical) {
  return {
    type: 'text', silent: true, x: x, y: y,
    style: { text: lines.join('\n'), fill: INK, font: '12px ' + FONT, lineHeight: 15, align: align, verticalAlign: vertical }
  };
}

// Numbers in a grid, the darker the greater.
function heat(block) {
  var left = Math.min(260, 16 + 7 * longest(block.ys));
  var cell = (WIDTH - left - 16) / block.xs.length;
  var turned = 7 * longest(years(block.xs)) > cell;
  var top = turned ? Math.min(160, 24 + 5 * longest(block.xs)) : 36;
  var row = 28;
  var bounds = range(block.points);
  var data = block.points.map(function (p) {
    var number = typeof p.value === 'number';
    var step = number && bounds.most > bounds.least ? shade((p.value - bounds.least) / (bounds.most - bounds.least)) : 0;
    return {
      value: [p.x, p.y, number ? p.value : 0],
      itemStyle: { color: number ? SHADES[step] : PAPER, borderColor: PAPER, borderWidth: 2 },
      label: {
        show: cell > 26, formatter: function () { return number ? p.value.toFixed(2) : '–'; },
        color: step > 2 ? ON_SHADE : INK, fontSize: 12
      }
    };
  });
  return {
    height: top + row * block.ys.length + 12,
    option: {
      grid: { left: left, right: 16, top: top, bottom: 12 },
      xAxis: axis(years(block.xs), { position: 'top', axisLabel: { interval: 0, rotate: turned ? 40 : 0, color: INK, fontSize: 12, width: 180, overflow: 'truncate' } }),
      yAxis: axis(block.ys, {
        inverse: true, axisLabel: { interval: 0, color: INK, fontSize: 12, width: left - 12, overflow: 'truncate' }
      }),
      series: [{ type: 'heatmap', data: data, silent: true, emphasis: { disabled: true } }]
    }
  };
}

function axis(texts, more) {
  more.type = 'category';
  more.data = texts;
  more.axisLine = { lineStyle: { color: SOFT }, show: false };
  more.axisTick = { show: false };
  return more;
}

function lines(block) {
  var symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'circle'];
  var series = block.ys.map(function (name, y) {
    var values = block.xs.map(function () { return '-'; });
    block.points.forEach(function (p) {
      if (p.y === y && typeof p.value === 'number') { values[p.x] = p.value; }
    });
    return {
      name: name, type: 'line', data: values, silent: true, symbol: symbols[y % symbols.length], symbolSize: 7,
      lineStyle: { color: SERIES[y % SERIES.length], width: 2 }, itemStyle: { color: SERIES[y % SERIES.length] },
      emphasis: { disabled: true }
    };
  });
  return {
    height: 420,
    option: {
      legend: { show: block.ys.length > 1, top: 0, itemGap: 28, textStyle: { color: INK, fontSize: 12, width: 220, overflow: 'truncate' } },
      grid: { left: 64, right: 56, top: block.ys.length > 1 ? 56 : 24, bottom: 48 },
      xAxis: {
        type: 'category', data: years(block.xs), boundaryGap: false, axisLabel: { color: INK, hideOverlap: true, width: 140, overflow: 'truncate' },
        axisLine: { lineStyle: { color: SOFT } }, axisTick: { lineStyle: { color: SOFT } }
      },
      yAxis: numbers(),
      series: series
    }
  };
}

function numbers() {
  return { type: 'value', axisLabel: { color: INK }, splitLine: { lineStyle: { color: LINE } } };
}

function bars(block) {
  var left = Math.min(320, 30 + 7 * longest(block.xs));
  return {
    height: 40 + 26 * block.xs.length,
    option: {
      grid: { left: left, right: 72, top: 8, bottom: 28 },
      xAxis: numbers(),
      yAxis: axis(block.xs, {
        inverse: true, axisLabel: { interval: 0, color: INK, fontSize: 12, width: left - 10, overflow: 'truncate' }
      }),
      series: [{
        type: 'bar', silent: true, emphasis: { disabled: true }, itemStyle: { color: SERIES[0] }, barMaxWidth: 16,
        label: {
          show: true, position: 'right', color: INK, fontSize: 12,
          formatter: function (p) { return String(Math.round(p.value * 100) / 100); }
        },
        data: block.points.map(function (p) { return typeof p.value === 'number' ? p.value : 0; })
      }]
    }
  };
}

// The position of a node is its name: two nodes may be called the same.
function flow(block) {
  var groups = groupsOf(block);
  var targets = {};
  block.edges.forEach(function (e) { targets[e.to] = true; });
  var labels = block.nodes.map(function (node) { return wrapped(called(node), 46, 3); });
  var sides = [[], []];
  labels.forEach(function (lines, i) { sides[targets[i] ? 1 : 0] = sides[targets[i] ? 1 : 0].concat(lines); });
  var right = Object.keys(targets).length;
  var most = labels.reduce(function (most, lines) { return Math.max(most, lines.length); }, 1);
  return {
    height: 32 + (20 + 15 * most) * Math.max(right, block.nodes.length - right),
    option: {
      series: [{
        type: 'sankey', left: 16 + 7 * longest(sides[0]), right: 16 + 7 * longest(sides[1]), top: 12, bottom: 12,
        nodeGap: 14, nodeWidth: 14, silent: true, emphasis: { disabled: true }, layoutIterations: 32,
        label: {
          color: INK, fontSize: 12, lineHeight: 15, formatter: function (p) { return labels[Number(p.name)].join('\n'); }
        },
        lineStyle: { color: LINE, opacity: 0.8, curveness: 0.5 },
        data: block.nodes.map(function (node, i) {
          return {
            name: String(i), itemStyle: { color: SERIES[groups.indexOf(node.group) % SERIES.length] },
            label: { position: targets[i] ? 'right' : 'left' }
          };
        }),
        links: block.edges.map(function (e) {
          return { source: String(e.from), target: String(e.to), value: e.weight };
        })
      }]
    }
  };
}

function called(node) {
  return node.group === '' || node.text.indexOf(node.group) >= 0 || node.group === 'function'
    ? node.text : node.text + ' (' + node.group + ')';
}

function groupsOf(block) {
  return block.nodes.map(function (node) { return node.group; }).filter(function (group, i, all) {
    return all.indexOf(group) === i;
  });
}

// Where the nodes lie is worked out before; here the picture is made as large as they and their labels need.
function graph(block) {
  var groups = groupsOf(block);
  var most = block.edges.reduce(function (most, e) { return Math.max(most, e.weight); }, 0);
  var end = function (of) { return block.nodes.reduce(function (end, n) { return Math.max(end, of(n)); }, -Infinity); };
  var west = -end(function (n) { return -n.x; }), east = end(function (n) { return n.x; });
  var north = -end(function (n) { return -n.y; }), south = end(function (n) { return n.y; });
  var top = groups.length > 1 ? 56 : 24;
  return {
    width: Math.ceil(Math.max(WIDTH, east - west + end(function (n) { return n.x - east + n.size + n.label; }) + 48)),
    height: Math.ceil(south - north + top + 28),
    option: {
      legend: { show: groups.length > 1, data: groups, top: 0, itemGap: 28, textStyle: { color: INK, fontSize: 12, width: 220, overflow: 'truncate' } },
      series: [{
        type: 'graph', layout: 'none', silent: true, left: 24, top: top,
        width: Math.max(2, east - west), height: Math.max(2, south - north),
        edgeSymbol: ['none', block.directed ? 'arrow' : 'none'], edgeSymbolSize: 7,
        emphasis: { disabled: true },
        categories: groups.map(function (group, i) {
          return { name: group, itemStyle: { color: SERIES[i % SERIES.length] } };
        }),
        label: {
          show: true, position: 'right', color: INK, fontSize: 12, distance: 3, textBorderColor: PAPER, textBorderWidth: 3,
          width: LABEL, overflow: 'truncate', formatter: function (p) { return block.nodes[Number(p.name)].text; }
        },
        labelLayout: { hideOverlap: false },
        data: block.nodes.map(function (node, i) {
          return { name: String(i), category: groups.indexOf(node.group), symbolSize: node.size, x: node.x, y: node.y };
        }),
        links: block.edges.map(function (e) {
          return {
            source: String(e.from), target: String(e.to),
            lineStyle: { color: SOFT, opacity: 0.6, width: 0.75 + 2.5 * e.weight / most }
          };
        })
      }]
    }
  };
}
