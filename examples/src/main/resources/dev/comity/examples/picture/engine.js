// What ECharts expects of its surroundings. Nothing is animated, so nothing waits; and equal data give equal pictures.
var setTimeout = function () { return 0; };
var clearTimeout = function () {};
Math.random = (function () {
  var seed = 1;
  return function () {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
})();
