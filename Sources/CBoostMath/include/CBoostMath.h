#ifndef CBOOSTMATH_H
#define CBOOSTMATH_H

// The distributions of Boost.Math, seen from C.
//
// Every function answers NaN where an argument is outside of the distribution's domain or where the calculation does
// not come to an end, never throws and keeps no state, so that any thread may call it at any time.

#ifdef __cplusplus
extern "C" {
#define CBM_NOEXCEPT noexcept
#else
#define CBM_NOEXCEPT
#endif

/// P(Z ≤ z) of the standard normal distribution.
double cbm_normal_cdf(double z) CBM_NOEXCEPT;
/// P(Z > z), exact in the far tail too.
double cbm_normal_complement(double z) CBM_NOEXCEPT;
/// The z with P(Z ≤ z) = p, for 0 < p < 1.
double cbm_normal_quantile(double p) CBM_NOEXCEPT;
/// The z with P(Z > z) = q, for 0 < q < 1.
double cbm_normal_complement_quantile(double q) CBM_NOEXCEPT;

/// P(T ≤ t) of Student's t distribution with `degrees` > 0 degrees of freedom, which need not be whole.
double cbm_student_t_cdf(double t, double degrees) CBM_NOEXCEPT;
/// P(T > t), exact in the far tail too.
double cbm_student_t_complement(double t, double degrees) CBM_NOEXCEPT;
/// The t with P(T ≤ t) = p, for 0 < p < 1.
double cbm_student_t_quantile(double p, double degrees) CBM_NOEXCEPT;
/// The t with P(T > t) = q, for 0 < q < 1.
double cbm_student_t_complement_quantile(double q, double degrees) CBM_NOEXCEPT;

/// P(X ≤ k) of the number of successes in `trials` trials that each succeed with `chance`.
double cbm_binomial_cdf(double k, double trials, double chance) CBM_NOEXCEPT;
/// P(X = k).
double cbm_binomial_pdf(double k, double trials, double chance) CBM_NOEXCEPT;

#ifdef __cplusplus
}
#endif
#undef CBM_NOEXCEPT

#endif
