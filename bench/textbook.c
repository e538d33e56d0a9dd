/* The textbook Black-Scholes-Merton formula in C with libm, the yardstick of option-maths.ts.
   Reads a book of options, times whole passes over it, and prints nanoseconds per option. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const double root_half = 0.70710678118654752440, peak = 0.39894228040143267794;

static double cdf(double x) { return 0.5 * erfc(-x * root_half); }

static double price(double call, double s, double k, double t, double v, double r, double q) {
  double w = v * sqrt(t), d1 = (log(s / k) + (r - q) * t) / w + 0.5 * w, d2 = d1 - w;
  double sign = call != 0 ? 1 : -1;
  return sign * (s * exp(-q * t) * cdf(sign * d1) - k * exp(-r * t) * cdf(sign * d2));
}

static void greeks(double call, double s, double k, double t, double v, double r, double q, double *out) {
  double root = sqrt(t), w = v * root, d1 = (log(s / k) + (r - q) * t) / w + 0.5 * w, d2 = d1 - w;
  double sign = call != 0 ? 1 : -1, dq = exp(-q * t), cash = k * exp(-r * t);
  double n1 = cdf(sign * d1), n2 = cdf(sign * d2), bell = dq * peak * exp(-0.5 * d1 * d1);
  out[0] = sign * (s * dq * n1 - cash * n2);
  out[1] = sign * dq * n1;
  out[2] = bell / (s * w);
  out[3] = s * bell * root;
  out[4] = -s * bell * v / (2 * root) + sign * (q * s * dq * n1 - r * cash * n2);
  out[5] = sign * t * cash * n2;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

/* Book file: per option seven doubles: call, spot, strike, years, volatility, rate, yield.
   Commands on standard input, one a line: p N or g N, a pass repeated N times; the answer is nanoseconds per option. */
int main(int argc, char **argv) {
  if (argc < 2) return 2;
  FILE *f = fopen(argv[1], "rb");
  if (!f) return 2;
  fseek(f, 0, SEEK_END);
  long count = ftell(f) / (7 * sizeof(double));
  rewind(f);
  double *raw = malloc(count * 7 * sizeof(double)), *col = malloc(count * 7 * sizeof(double)), *out = malloc(count * 6 * sizeof(double));
  if (fread(raw, 7 * sizeof(double), count, f) != (size_t)count) return 2;
  for (long i = 0; i < count; i++)
    for (int j = 0; j < 7; j++) col[j * count + i] = raw[i * 7 + j];
  double *c = col, *s = col + count, *k = col + 2 * count, *t = col + 3 * count, *v = col + 4 * count, *r = col + 5 * count, *q = col + 6 * count;
  char what;
  int passes;
  while (scanf(" %c %d", &what, &passes) == 2) {
    double start = now();
    for (int pass = 0; pass < passes; pass++) {
      if (what == 'p')
        for (long i = 0; i < count; i++) out[i] = price(c[i], s[i], k[i], t[i], v[i], r[i], q[i]);
      else
        for (long i = 0; i < count; i++) greeks(c[i], s[i], k[i], t[i], v[i], r[i], q[i], out + 6 * i);
    }
    double elapsed = now() - start;
    double check = 0;
    for (long i = 0; i < (what == 'p' ? count : 6 * count); i++) check += out[i];
    printf("%.17g %.17g\n", elapsed / passes / count, check);
    fflush(stdout);
  }
  return 0;
}
