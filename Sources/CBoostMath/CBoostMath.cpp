#include "CBoostMath.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// Errors become NaN, and nothing is worked out in long double: its width differs between machines, and the same counts
// should give the same figures on all of them.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::evaluation_error<policies::throw_on_error>,
    policies::indeterminate_result_error<policies::ignore_error>, policies::promote_double<false>>;

using Normal = boost::math::normal_distribution<double, Quiet>;
using StudentT = boost::math::students_t_distribution<double, Quiet>;
using Binomial = boost::math::binomial_distribution<double, Quiet>;

template <typename Work> double guarded(Work work) noexcept {
  try {
    return work();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

bool is_between_0_and_1(double p) { return p > 0 && p < 1; }

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

extern "C" {

double cbm_normal_cdf(double z) noexcept {
  return guarded([=] { return boost::math::cdf(Normal(), z); });
}

double cbm_normal_complement(double z) noexcept {
  return guarded([=] { return boost::math::cdf(boost::math::complement(Normal(), z)); });
}

double cbm_normal_quantile(double p) noexcept {
  return guarded([=] { return is_between_0_and_1(p) ? boost::math::quantile(Normal(), p) : none; });
}

double cbm_normal_complement_quantile(double q) noexcept {
  return guarded([=] {
    return is_between_0_and_1(q) ? boost::math::quantile(boost::math::complement(Normal(), q)) : none;
  });
}

double cbm_student_t_cdf(double t, double degrees) noexcept {
  return guarded([=] { return boost::math::cdf(StudentT(degrees), t); });
}

double cbm_student_t_complement(double t, double degrees) noexcept {
  return guarded([=] { return boost::math::cdf(boost::math::complement(StudentT(degrees), t)); });
}

double cbm_student_t_quantile(double p, double degrees) noexcept {
  return guarded([=] { return is_between_0_and_1(p) ? boost::math::quantile(StudentT(degrees), p) : none; });
}

double cbm_student_t_complement_quantile(double q, double degrees) noexcept {
  return guarded([=] {
    return is_between_0_and_1(q) ? boost::math::quantile(boost::math::complement(StudentT(degrees), q)) : none;
  });
}

double cbm_binomial_cdf(double k, double trials, double chance) noexcept {
  return guarded([=] { return boost::math::cdf(Binomial(trials, chance), k); });
}

double cbm_binomial_pdf(double k, double trials, double chance) noexcept {
  return guarded([=] { return boost::math::pdf(Binomial(trials, chance), k); });
}
}
