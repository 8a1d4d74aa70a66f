// SPDX-License-Identifier: Apache-2.0
// The math functions that glibc lacks, against 25 digits from mpmath 1.3 (mp.dps = 60) at the same double arguments.
#include <rk/cpu/shim.hpp>

#include <catch2/catch.hpp>
#include <limits>
#include <string>

namespace {

struct reference {
  const char* function;
  double x;
  long double y;
};

constexpr reference references[] = {
    // clang-format off
    {"sinpi", 0x1.0000000000000p-2, 7.071067811865475244008444e-1L},
    {"sinpi", 0x1.0000000000000p-1, 1.0L},
    {"sinpi", 0x1.12e0be826d695p-30, 3.141592653589793428958321e-9L},
    {"sinpi", 0x1.8000000000000p-1, 7.071067811865475244008444e-1L},
    {"sinpi", 0x1.199999999999ap+0, -3.090169943749476894750985e-1L},
    {"sinpi", -0x1.a666666666666p+1, 8.09016994374947096083467e-1L},
    {"sinpi", 0x1.34a449ba5e354p+10, 9.77929339830717045746677e-1L},
    {"sinpi", 0x1.e848040000000p+19, 3.8268343236508977172846e-1L},
    {"sinpi", 0x1.fffffffffffffp+51, -1.0L},
    {"sinpi", -0x1.e7a224abd9920p+0, 2.945871922644374584649453e-1L},
    {"sinpi", 0x1.3208dca4646f0p+1, 9.418299544946946005905911e-1L},
    {"sinpi", 0x1.0f7ea97e7f588p+4, 9.903831411203508533503592e-2L},
    {"sinpi", -0x1.5fbe47bda7970p+0, 9.226693432259638393026263e-1L},
    {"sinpi", 0x1.412db519d5680p-2, 8.334729645819294263861023e-1L},
    {"sinpi", 0x1.bf690af9898c0p+1, -9.998952703724323655348933e-1L},
    {"sinpi", -0x1.93a27f9f603e6p+3, -9.370047364548744126092704e-1L},
    {"sinpi", 0x1.e7c72183e8600p-2, 9.972400884753887696763069e-1L},
    {"sinpi", 0x1.4c7ff0847781cp+2, -5.757987101352807412951761e-1L},
    {"sinpi", 0x1.7702a95dc9ac8p+3, -7.723625217919191523775505e-1L},
    {"cospi", 0x1.0000000000000p-2, 7.071067811865475244008444e-1L},
    {"cospi", 0x1.12e0be826d695p-30, 9.999999999999999950651978e-1L},
    {"cospi", 0x1.8000000000000p-1, -7.071067811865475244008444e-1L},
    {"cospi", 0x1.199999999999ap+0, -9.510565162951534858915881e-1L},
    {"cospi", -0x1.a666666666666p+1, -5.877852522924735806478882e-1L},
    {"cospi", 0x1.34a449ba5e354p+10, -2.089358904024340558766492e-1L},
    {"cospi", 0x1.e848040000000p+19, 9.238795325112867561281832e-1L},
    {"cospi", 0x1.3ffffffffffffp+1, 1.395147399203452759791696e-15L},
    {"cospi", -0x1.03c2d01c45c5bp+4, 7.395005193544339354539773e-1L},
    {"cospi", -0x1.f74af2d2a024ap+2, 9.100402118813650631634578e-1L},
    {"cospi", -0x1.05f88a04e78eap+4, 3.87963955326486870917662e-1L},
    {"cospi", 0x1.8c58522e75fc0p+3, 3.511774895897666065959037e-1L},
    {"cospi", 0x1.ef33d80b065f0p+2, 6.788914069925698883905782e-1L},
    {"cospi", -0x1.253253605d75ep+4, 5.230702174652993216608194e-1L},
    {"cospi", 0x1.349a91efb15b2p+4, -6.185094790273554177062277e-1L},
    {"cospi", 0x1.2971ea343d55ap+4, -2.799299525584893507750041e-1L},
    {"cospi", 0x1.8a0aabec73fd0p+2, 8.809548234590477730058149e-1L},
    {"cospi", 0x1.27d72c9005d04p+2, -3.754393988245667857361119e-1L},
    {"rsqrt", 0x1.0000000000000p+1, 7.071067811865475244008444e-1L},
    {"rsqrt", 0x1.8000000000000p+1, 5.773502691896257645091488e-1L},
    {"rsqrt", 0x1.56e1fc2f8f359p-997, 9.999999999999999874704541e+149L},
    {"rsqrt", 0x0.0000000000001p-1022, 4.498913794543196382810539e+161L},
    {"rsqrt", 0x1.7e43c8800759cp+996, 9.999999999999999737476199e-151L},
    {"rsqrt", 0x1.f7fb29a9405a4p+3, 2.519810389161917564226336e-1L},
    {"rsqrt", 0x1.8004d46571f7ep+0, 8.164765244389965987718701e-1L},
    {"rsqrt", 0x1.a6b47bba5105ap+5, 1.375708100057109347276948e-1L},
    {"rsqrt", 0x1.7d2087dc85b00p+2, 4.097840847115300294517323e-1L},
    {"rsqrt", 0x1.30554defe9ba0p+4, 2.292901035547035155017632e-1L},
    {"rcbrt", 0x1.0000000000000p+1, 7.937005259840997373758528e-1L},
    {"rcbrt", 0x1.8000000000000p+1, 6.933612743506347048433523e-1L},
    {"rcbrt", -0x1.c000000000000p+2, -5.227579585747102167482962e-1L},
    {"rcbrt", 0x1.56e1fc2f8f359p-997, 9.999999999999999916469694e+99L},
    {"rcbrt", 0x1.7e43c8800759cp+996, 9.999999999999999824984132e-101L},
    {"rcbrt", -0x1.9ce42440138dfp+5, -2.685868800444101732179759e-1L},
    {"rcbrt", -0x1.77ef15f2306ccp+6, -2.199460444905438230007032e-1L},
    {"rcbrt", -0x1.cda38eb5ee3e0p+2, -5.17558199437185361166699e-1L},
    {"rcbrt", -0x1.7c99d1873b820p+3, -4.380867050619878655153153e-1L},
    {"rcbrt", 0x1.11f1136f883a2p+6, 2.444184281184899345427171e-1L},
    {"erfinv", 0x1.56e1fc2f8f359p-997, 8.862269254527580358571257e-301L},
    {"erfinv", 0x1.5798ee2308c3ap-27, 8.862269254527580553925872e-9L},
    {"erfinv", 0x1.999999999999ap-4, 8.885599049425769197428041e-2L},
    {"erfinv", 0x1.0000000000000p-1, 4.769362762044698733814184e-1L},
    {"erfinv", 0x1.00000000dbe70p-1, 4.769362763157283644900851e-1L},
    {"erfinv", 0x1.ccccccccccccdp-1, 1.163087153676674162844095L},
    {"erfinv", -0x1.ff7ced916872bp-1, -2.326753765513524493866434L},
    {"erfinv", 0x1.fffffffffffffp-1, 5.863584748755167927207663L},
    {"erfinv", -0x1.0000000000000p-2, -2.25312055012178104725014e-1L},
    {"erfinv", 0x1.395459de819a0p-5, 3.390960348906379446375815e-2L},
    {"erfinv", 0x1.1f51424b4d844p-2, 2.540200675746394171808831e-1L},
    {"erfinv", -0x1.dbbbfb4bc6000p-12, -4.020772663090039008091746e-4L},
    {"erfinv", 0x1.4cb25715c1d2cp-2, 2.963892015047408775765041e-1L},
    {"erfinv", -0x1.5d8db9617bae0p-4, -7.577559920490974965811007e-2L},
    {"erfinv", -0x1.c6528797dd598p-2, -4.159963417848184930684383e-1L},
    {"erfinv", 0x1.fd9996468ff0ep-1, 1.999523167539262938441915L},
    {"erfinv", 0x1.fb9696f741760p-1, 1.857497366895478843270956L},
    {"erfinv", 0x1.5c61770aa6694p-1, 7.038146138009013660897976e-1L},
    {"erfinv", 0x1.a998174105cc8p-2, 3.867853252183874992169369e-1L},
    {"erfcinv", 0x0.0000000000001p-1022, 2.721329321081294881531382e+1L},
    {"erfcinv", 0x1.56e1fc2f8f359p-997, 2.620946996051612388552073e+1L},
    {"erfcinv", 0x1.79ca10c924223p-67, 6.601580622355142565624346L},
    {"erfcinv", 0x1.0624dd2f1a9fcp-10, 2.32675376551352466641896L},
    {"erfcinv", 0x1.999999999999ap-4, 1.163087153676674067696794L},
    {"erfcinv", 0x1.0000000000000p-1, 4.769362762044698733814184e-1L},
    {"erfcinv", 0x1.fffffca501acbp-1, 8.862269249862896090990912e-8L},
    {"erfcinv", 0x1.000001ad7f29bp+0, -8.862269259701991467795131e-8L},
    {"erfcinv", 0x1.8000000000000p+0, -4.769362762044698733814184e-1L},
    {"erfcinv", 0x1.e666666666666p+0, -1.16308715367667378225489L},
    {"erfcinv", 0x1.fffffffffffffp+0, -5.805018683193453300181258L},
    {"erfcinv", 0x1.42d807e105d16p-1, 3.400806199694547092673053e-1L},
    {"erfcinv", 0x1.d65b13834c684p-2, 5.232219504489083945102333e-1L},
    {"erfcinv", 0x1.27fa1683cee92p-1, 3.932868378804805109793154e-1L},
    {"erfcinv", 0x1.1fa2ad20542e8p-3, 1.042366251324397645487876L},
    {"erfcinv", 0x1.8856e2c6e8464p+0, -5.138377948333263586263818e-1L},
    {"erfcinv", 0x1.9a02680dcc7dep-1, 1.784118039684768295815703e-1L},
    {"erfcinv", 0x1.b17368929e272p+0, -7.225856618952043797874489e-1L},
    {"erfcinv", 0x1.8bca34088dc54p-1, 2.039420718212722899850203e-1L},
    {"erfcinv", 0x1.ea84880114bbcp+0, -1.222168499905696344413229L},
    {"erfcinv", 0x1.b1d2962bd55c3p+0, -7.247585768090447869186313e-1L},
    {"erfcx", -0x1.4000000000000p+2, 1.440097986746610404105896e+11L},
    {"erfcx", -0x1.0000000000000p+0, 5.008980080762283466309825L},
    {"erfcx", 0x1.0000000000000p-1, 6.156903441929258748707934e-1L},
    {"erfcx", 0x1.0000000000000p+0, 4.275835761558070044107503e-1L},
    {"erfcx", 0x1.4000000000000p+3, 5.614099274382258585751739e-2L},
    {"erfcx", 0x1.a000000000000p+4, 2.168358485056290661617299e-2L},
    {"erfcx", 0x1.b000000000000p+4, 2.088160799042094067409449e-2L},
    {"erfcx", 0x1.8f9999999999ap+6, 5.64726047860065272157222e-3L},
    {"erfcx", 0x1.9000000000000p+6, 5.641613782989432903556457e-3L},
    {"erfcx", 0x1.f400000000000p+9, 5.64189301453387654199745e-4L},
    {"erfcx", 0x1.7d78400000000p+26, 5.641895835477562587386003e-9L},
    {"erfcx", -0x1.7db2bc4f4567cp+1, 1.455311969666463421147695e+4L},
    {"erfcx", 0x1.f5d8ab097a6eap+1, 1.396161197811896342114059e-1L},
    {"erfcx", 0x1.b09fa2cf740adp+4, 2.085155056810365388361794e-2L},
    {"erfcx", 0x1.904e7af18fa71p+3, 4.495785989786637173307508e-2L},
    {"erfcx", 0x1.d5a12848c98f6p+4, 1.921046927373001403093737e-2L},
    {"normcdf", -0x1.2800000000000p+5, 5.725571222524576822683193e-300L},
    {"normcdf", -0x1.4000000000000p+3, 7.619853024160526065973343e-24L},
    {"normcdf", -0x1.0000000000000p+0, 1.586552539314570514147675e-1L},
    {"normcdf", 0x0.0p+0, 5.0e-1L},
    {"normcdf", 0x1.0000000000000p+0, 8.413447460685429485852325e-1L},
    {"normcdf", 0x1.4000000000000p+2, 9.999997133484281208060883e-1L},
    {"normcdf", 0x1.0000000000000p+3, 9.999999999999993779039426e-1L},
    {"normcdf", -0x1.a4265329111a0p+0, 5.037693702126927576320833e-2L},
    {"normcdf", -0x1.b5356fb785640p+2, 4.204890787585131378196436e-12L},
    {"normcdf", 0x1.091fa832d03fcp+1, 9.808336158231741018084434e-1L},
    {"normcdf", 0x1.1d31f356636c6p+2, 9.999958282288895639911448e-1L},
    {"normcdf", -0x1.d77fe5a9c1644p+1, 1.149857418571192999138995e-4L},
    {"normcdfinv", 0x1.56e1fc2f8f359p-997, -3.704709629936119923654704e+1L},
    {"normcdfinv", 0x1.b7cdfd9d7bdbbp-34, -6.361340902404056199100397L},
    {"normcdfinv", 0x1.47ae147ae147bp-7, -2.326347874040841093075096L},
    {"normcdfinv", 0x1.0000000000000p-2, -6.74489750196081743202227e-1L},
    {"normcdfinv", 0x1.999999999999ap-2, -2.533471031357997413246887e-1L},
    {"normcdfinv", 0x1.3333333333333p-1, 2.533471031357997413246887e-1L},
    {"normcdfinv", 0x1.8000000000000p-1, 6.74489750196081743202227e-1L},
    {"normcdfinv", 0x1.fae147ae147aep-1, 2.326347874040840767637189L},
    {"normcdfinv", 0x1.64f1509f56de0p-4, -1.358552622883378644694124L},
    {"normcdfinv", 0x1.54915381f06b4p-2, -4.327846155711061286498749e-1L},
    {"normcdfinv", 0x1.ed9b65da3e463p-1, 1.800082788861041611919352L},
    {"normcdfinv", 0x1.841de2fb0fefdp-1, 7.000133520698066226101626e-1L},
    {"normcdfinv", 0x1.e34b3e44e9d40p-4, -1.185086220016638609260043L},
    {"cyl_bessel_i0", 0x1.999999999999ap-4, 1.002501562934095601678113L},
    {"cyl_bessel_i0", 0x1.0000000000000p+0, 1.266065877752008335598245L},
    {"cyl_bessel_i0", 0x1.4000000000000p+3, 2.815716628466254471469811e+3L},
    {"cyl_bessel_i0", 0x1.9000000000000p+6, 1.073751707131073823519721e+42L},
    {"cyl_bessel_i0", 0x1.5e00000000000p+9, 1.529593347671873736316207e+302L},
    {"cyl_bessel_i0", -0x1.8000000000000p+1, 4.880792585865024085611236L},
    {"cyl_bessel_i0", 0x1.8a3880fd67386p+3, 2.57314685428561799310193e+4L},
    {"cyl_bessel_i0", 0x1.435922e461caep+2, 2.854412125951688708369878e+1L},
    {"cyl_bessel_i0", 0x1.7f5159f3f3ad8p+1, 4.859772230887832254376651L},
    {"cyl_bessel_i0", 0x1.3ecf00b857569p+5, 1.285795994502130421433483e+16L},
    {"cyl_bessel_i1", 0x1.999999999999ap-4, 5.00625260470926948997822e-2L},
    {"cyl_bessel_i1", 0x1.0000000000000p+0, 5.65159103992485027207696e-1L},
    {"cyl_bessel_i1", 0x1.4000000000000p+3, 2.670988303701254654341032e+3L},
    {"cyl_bessel_i1", 0x1.9000000000000p+6, 1.068369390338162481206146e+42L},
    {"cyl_bessel_i1", 0x1.5e00000000000p+9, 1.528500390233900688145043e+302L},
    {"cyl_bessel_i1", -0x1.8000000000000p+1, -3.953370217402609396478636L},
    {"cyl_bessel_i1", 0x1.1c48f6186a5d6p+3, 9.233266724045145008188612e+2L},
    {"cyl_bessel_i1", 0x1.bf6fa51ed6aafp+4, 1.038993686923881897915359e+11L},
    {"cyl_bessel_i1", 0x1.65f09d6ae2f48p+4, 4.308473231376263381369624e+8L},
    {"cyl_bessel_i1", 0x1.311856250e684p+3, 1.713378772604357108610405e+3L},
    // clang-format on
};

struct function {
  const char* name;
  double (*f)(double);
  float (*g)(float);
};
#define RK_TEST_FUNCTION(name) {#name, static_cast<double (*)(double)>(::name), ::name##f}
const function functions[] = {
    RK_TEST_FUNCTION(sinpi),   RK_TEST_FUNCTION(cospi),  RK_TEST_FUNCTION(rsqrt),   RK_TEST_FUNCTION(rcbrt),
    RK_TEST_FUNCTION(erfinv),  RK_TEST_FUNCTION(erfcinv), RK_TEST_FUNCTION(erfcx),  RK_TEST_FUNCTION(normcdf),
    RK_TEST_FUNCTION(normcdfinv), RK_TEST_FUNCTION(cyl_bessel_i0), RK_TEST_FUNCTION(cyl_bessel_i1),
};

double ulps(double got, long double expected) {
  const auto rounded = static_cast<double>(expected);
  const double ulp = std::nextafter(std::fabs(rounded), INFINITY) - std::fabs(rounded);
  return static_cast<double>(std::fabs(static_cast<long double>(got) - expected) / ulp);
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("the math functions are within two ulp of the true value") {
  for (const reference& r : references)
    for (const function& f : functions) {
      if (std::string(f.name) != r.function) continue;
      CAPTURE(f.name, r.x);
      CHECK(ulps(f.f(r.x), r.y) <= 2);
    }
}

TEST_CASE("a float function is its double function, rounded") {
  for (const reference& r : references)
    for (const function& f : functions) {
      const auto x = static_cast<float>(r.x);
      if (std::string(f.name) != r.function || !std::isfinite(x)) continue;
      CAPTURE(f.name, r.x);
      const auto expected = static_cast<float>(f.f(x));
      const float got = f.g(x);
      CHECK((got == expected || (std::isnan(got) && std::isnan(expected))));
    }
}

TEST_CASE("the math functions meet their limits") {
  CHECK(::sinpi(1e300) == 0);
  CHECK(std::signbit(::sinpi(-0.0)));
  CHECK(::cospi(0.5) == 0);
  CHECK(::cospi(1e300) == 1);
  CHECK(::cospi(9007199254740991.0) == -1);
  CHECK(std::isnan(::sinpi(INFINITY)));
  CHECK(::rsqrt(0.0) == INFINITY);
  CHECK(std::isnan(::rsqrt(-1.0)));
  CHECK(::rsqrt(static_cast<double>(INFINITY)) == 0);
  CHECK(::rcbrt(-0.0) == -INFINITY);
  CHECK(::erfinv(1.0) == INFINITY);
  CHECK(::erfinv(-1.0) == -INFINITY);
  CHECK(std::isnan(::erfinv(1.5)));
  CHECK(::erfcinv(0.0) == INFINITY);
  CHECK(::erfcinv(2.0) == -INFINITY);
  CHECK(::erfcinv(1.0) == 0);
  CHECK(std::isnan(::erfcinv(not_a_number)));
  CHECK(::normcdfinv(0.5) == 0);
  CHECK(::normcdfinv(0.0) == -INFINITY);
  CHECK(::cyl_bessel_i0(0.0) == 1);
  CHECK(std::signbit(::cyl_bessel_i1(-0.0)));
}

TEST_CASE("norms neither overflow nor underflow") {
  CHECK(::norm3d(3e200, 4e200, 12e200) == Approx(13e200).epsilon(1e-15));
  CHECK(::norm3d(3e-200, 4e-200, 12e-200) == Approx(13e-200).epsilon(1e-15));
  CHECK(::norm3df(0x2p100f, 0x3p100f, 0x6p100f) == 0x7p100f);
  CHECK(::norm4d(1.0, 1.0, 1.0, 1.0) == 2);
  CHECK(::rnorm3d(2.0, 3.0, 6.0) == 1.0 / 7);
  CHECK(::rhypot(3.0, 4.0) == 0.2);
  CHECK(::norm3d(1.0, not_a_number, static_cast<double>(INFINITY)) == INFINITY);
}

TEST_CASE("min and max choose CUDA's overload") {
  CHECK(::min(3, -2) == -2);
  CHECK(::max(3u, 7u) == 7u);
  CHECK(::min(-1, 5u) == 5u);  // as in C, -1 becomes unsigned
  CHECK(::max(1.5f, 2.0) == 2.0);
  CHECK(::min(not_a_number, 1.0) == 1.0);
  CHECK(::max(1l << 40, 3l) == 1l << 40);
}

TEST_CASE("operations that round to nearest are not fused") {
  // x * x - x² rounded: nothing is left unless a fused operation saw the exact product.
  const volatile double x = 1 + 0x1p-30;
  CHECK(::__dadd_rn(::__dmul_rn(x, x), -(x * x)) == 0);
  const volatile float f = 1 + 0x1p-15f;
  CHECK(::__fadd_rn(::__fmul_rn(f, f), -(1 + 0x1p-14f)) == 0);
  CHECK(::__fmaf_rn(f, f, -(1 + 0x1p-14f)) == 0x1p-30f);
  CHECK(::__saturatef(-1) == 0);
  CHECK(::__saturatef(1.5f) == 1);
  CHECK(::__saturatef(NAN) == 0);
  CHECK(::__sinf(0.5f) == ::sinf(0.5f));
  CHECK(::__frcp_rn(3.0f) == 1.0f / 3);
}
