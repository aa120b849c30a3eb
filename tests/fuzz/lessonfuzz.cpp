// Plays mutated and generated lessons with the real program: lessonfuzz --count 10000
// None may hang or end otherwise than with 0, 1, 2 or 3; a generated one, whose last check cannot hold, not
// with 0. Every lesson depends on its own seed alone: lessonfuzz --count 1 --seed SEED repeats it.

#include "tests/fuzz/boundedrun.h"
#include "tests/fuzz/lessons.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

namespace eleven {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::uint64_t count = 200;
    std::uint64_t seed = 1;
    int seconds = 10; ///< for one lesson
    std::string keep; ///< folder for what failed
    std::vector<std::string> folders = {ELEVEN_LESSONS, ELEVEN_SCENARIOS};
};

std::vector<std::string> filesIn(const std::vector<std::string>& folders) {
    std::vector<fs::path> paths;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const fs::path& path : paths) {
        std::ifstream file(path);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

class Fuzz {
public:
    Fuzz(Options options, std::string scratch)
        : m_options(std::move(options)), m_scratch(std::move(scratch)), m_corpus(filesIn(m_options.folders)) {
    }

    [[nodiscard]] bool canBegin() const { return !m_grammar.isEmpty() && !m_corpus.empty(); }

    /// On several threads at once.
    void work() {
        for (std::uint64_t i = m_next++; i < m_options.count; i = m_next++)
            play(m_options.seed + i);
    }

    [[nodiscard]] int report() const {
        for (const auto& [word, count] : m_ends)
            std::printf("%8d %s\n", count, word.c_str());
        std::printf("%d of %llu failed\n", m_failures, static_cast<unsigned long long>(m_options.count));
        return m_failures == 0 ? 0 : 1;
    }

private:
    void play(std::uint64_t seed) {
        Random random(seed);
        const bool isGenerated = seed % 2 == 0;
        const std::string text =
            isGenerated ? generatedLesson(m_grammar, random) : mutatedLesson(m_corpus, m_grammar, random);
        const std::string file = m_scratch + "/" + std::to_string(seed) + ".yaml";
        std::ofstream(file, std::ios::binary) << text;
        RunEnd ended = run(file, m_options.seconds);
        if (!ended.inTime)
            ended = run(file, 4 * m_options.seconds); // a busy machine is no fault of the lesson
        const bool isRight =
            ended.inTime && ended.signal == 0 && ended.status >= (isGenerated ? 1 : 0) && ended.status <= 3;
        const std::scoped_lock lock(m_mutex);
        ++m_ends[std::string(isGenerated ? "generated: " : "mutated: ") + ended.word()];
        if (!isRight) {
            ++m_failures;
            std::printf("seed %llu: %s %s\n", static_cast<unsigned long long>(seed),
                        isGenerated ? "generated:" : "mutated:", ended.word().c_str());
            std::fflush(stdout);
            keep(seed, file, ended);
        } else if (isGenerated && ended.word() == "exit 2")
            keep(seed, file, ended); // refused: what the grammar should not write
        fs::remove(file);
    }

    static RunEnd run(const std::string& file, int seconds) {
        return BoundedRun({ELEVEN_PROGRAM, "play", file}).end(std::chrono::seconds(seconds));
    }

    void keep(std::uint64_t seed, const std::string& file, const RunEnd& ended) const {
        if (m_options.keep.empty()) return;
        const std::string name = m_options.keep + "/" + std::to_string(seed);
        fs::create_directories(m_options.keep);
        fs::copy_file(file, name + ".yaml", fs::copy_options::overwrite_existing);
        std::ofstream(name + ".out") << ended.word() << "\n" << ended.output;
    }

    const Options m_options;
    const std::string m_scratch;
    const Grammar m_grammar{std::string(ELEVEN_SOURCE_DIR) + "/tests/fuzz/lesson.grammar"};
    const std::vector<std::string> m_corpus;
    std::atomic<std::uint64_t> m_next{0};
    std::mutex m_mutex; ///< of what follows
    std::map<std::string, int> m_ends;
    int m_failures = 0;
};

constexpr const char* kUsage =
    "lessonfuzz [--count N] [--seed N] [--seconds N] [--keep FOLDER] [--corpus FOLDER]";

bool read(int argc, char** argv, Options& options) {
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        const std::string value = argv[i + 1];
        if (name == "--count") {
            options.count = std::strtoull(value.c_str(), nullptr, 10);
        } else if (name == "--seed") {
            options.seed = std::strtoull(value.c_str(), nullptr, 10);
        } else if (name == "--seconds") {
            options.seconds = std::atoi(value.c_str());
        } else if (name == "--keep") {
            options.keep = value;
        } else if (name == "--corpus") {
            options.folders.push_back(value);
        } else {
            return false;
        }
    }
    return argc % 2 == 1;
}

int fuzz(int argc, char** argv) {
    Options options;
    if (!read(argc, argv, options)) {
        std::puts(kUsage);
        return 2;
    }
    std::string scratch = fs::temp_directory_path() / "lessonfuzz-XXXXXX";
    if (::mkdtemp(scratch.data()) == nullptr) return 2;
    std::printf("seeds %llu to %llu\n", static_cast<unsigned long long>(options.seed),
                static_cast<unsigned long long>(options.seed + options.count - 1));
    Fuzz fuzz(std::move(options), scratch);
    if (!fuzz.canBegin()) {
        std::puts("There is no lesson.grammar, or no lesson to mutate.");
        return 2;
    }
    {
        std::jthread other([&] { fuzz.work(); });
        fuzz.work();
    }
    fs::remove_all(scratch);
    return fuzz.report();
}

} // namespace

} // namespace eleven

int main(int argc, char** argv) { return eleven::fuzz(argc, argv); }
