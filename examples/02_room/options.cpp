// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <map>

namespace {

constexpr const char* about =
    "Plays a recording in a simulated room and writes what a microphone hears.\n\n"
    "The room is an actor that a running kernel holds: a 3D finite-difference model of the air, one step for each sample at\n"
    "16 kHz. The recording streams into it and the microphone's signal out of it while the steps run. The program then\n"
    "checks itself against the image-source method, the conservation of energy and a plain implementation.";

constexpr const char* examples =
    "Files: OUT/microphone.wav, OUT/impulse_response.wav, OUT/pressure.png.\n"
    "Exit status: 0 all checks passed; 1 a check failed, or a file cannot be read or written; 2 the command line is wrong.\n\n"
    "Examples:\n"
    "  02_room                                   the default room and recording, on the best backend\n"
    "  02_room --quick                           a small room, for a first look: some seconds\n"
    "  02_room --size 6x4.5x2.8 --wav voice.wav --out /tmp/room --backend cuda\n"
    "  02_room --absorption 0.6 --seconds 0.5    a dry room, half a second";

}  // namespace

std::optional<options> parse_options(int argc, char** argv, int& status) {
  options o;
  o.absorption = 0.2;
  std::string size, wav, out = "room";
  bool quick = false;
  CLI::App app{about, "02_room"};
  app.footer(examples);
  app.add_option("--size", size, "Length x width x height in metres, each 0.5 to 100 (default 2.6x2.1x1.8; --quick 1.2x1.1x1)")->type_name("LxWxH");
  auto* seconds = app.add_option("--seconds", o.seconds, "Sound to simulate (default 1.5; --quick 0.2)")->type_name("S")->check(CLI::Range(0.1, 3600.0));
  app.add_option("--absorption", o.absorption, "Part of the sound's energy that a wall absorbs, head-on (default 0.2)")
      ->type_name("A")->check(CLI::Range(0.05, 1.0));
  const std::map<std::string, rk::backend_choice> backends{
      {"auto", rk::backend_choice::automatic}, {"cpu", rk::backend_choice::cpu}, {"cuda", rk::backend_choice::cuda}};
  std::string backend = "auto";
  app.add_option("--backend", backend, "auto (CUDA if there is a GPU, else the CPU), cpu or cuda")
      ->type_name("NAME")->check(CLI::IsMember({"auto", "cpu", "cuda"}));
  app.add_option("--workers", o.workers, "Threads of the cpu backend (default: one less than the cores)")->type_name("N")->check(CLI::Range(1, 1024));
  app.add_option("--wav", wav, "The recording: any sound file that libsndfile reads (default: Front_Center.wav of alsa-utils)")->type_name("FILE");
  app.add_option("--out", out, "Folder for the results; made if it is missing (default: room)")->type_name("DIR");
  app.add_flag("--quick", quick, "A small room and a short sound");
  app.add_flag("--quiet", o.quiet, "No progress");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    status = app.exit(e) == 0 ? 0 : 2;
    return std::nullopt;
  }
  const auto refuse = [&](const std::string& why) {
    std::fprintf(stderr, "02_room: %s\nRun with --help for more information.\n", why.c_str());
    status = 2;
    return std::nullopt;
  };
  if (size.empty()) size = quick ? "1.2x1.1x1" : "2.6x2.1x1.8";
  if (!*seconds) o.seconds = quick ? 0.2 : 1.5;
  if (!std::isfinite(o.seconds)) return refuse("--seconds: not a number");  // which is in every range
  if (!std::isfinite(o.absorption)) return refuse("--absorption: not a number");
  const auto parsed = parse_size(size);
  if (!parsed) return refuse("--size " + parsed.error());
  o.size = *parsed;
  if (wav.empty()) wav = ROOM_DEFAULT_RECORDING;
  if (wav.empty()) return refuse("there was no recording of alsa-utils when this program was built: name one with --wav");
  o.backend = backends.at(backend);
  o.wav = wav;
  o.out = out;
  return o;
}
