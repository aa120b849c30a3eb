#include "core/base/lines.h"
#include "core/base/wording.h"
#include "core/lesson/reading/acts.h"
#include "core/lesson/reading/challenges.h"
#include "core/lesson/reading/expectations.h"
#include "core/lesson/reading/lessontexts.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/limits.h"
#include "core/lesson/reading/questions.h"
#include "core/lesson/reading/sysctls.h"
#include "core/lesson/reading/textfile.h"
#include "core/lesson/reading/tries.h"
#include "core/lesson/sigpipe.h"

#include <algorithm>
#include <filesystem>

namespace eleven {

namespace {

const std::vector<std::string> kWaysToRun = {"process", "thread", "qt"};

class Loader {
public:
    explicit Loader(const std::string& file) { m_lesson.file = file; }

    Lesson load(bool withTexts) {
        m_text = readTextFile(m_lesson.file);
        m_lesson.files["lesson.yaml"] = m_text;
        m_lines = linesOf(m_text);
        const YamlNode root = parseYaml(m_text);
        root.requireMap("a map with id, programs and steps",
                        {"id",     "title", "about",   "group",       "minutes",  "needs",    "profile",
                         "sysctl", "run",   "sigpipe", "descriptors", "clients",  "programs", "toggles",
                         "steps",  "try",   "goal",    "hints",       "shortest", "solution"});
        readHead(root, withTexts);
        const YamlNode* run = root.find("run");
        const bool hasOwn = run != nullptr && readOwn(*run, withTexts);
        const bool hasPrograms = root.find("programs") != nullptr;
        if (run != nullptr && !hasPrograms) requireOwn(*run);
        if (!hasOwn || hasPrograms) readPrograms(root.at("programs"), run);
        if (run != nullptr) readRun(*run);
        if (const YamlNode* limit = root.find("descriptors"))
            m_lesson.descriptorLimit = number(*limit, "descriptors", 4, 1024);
        if (const YamlNode* clients = root.find("clients")) readClients(*clients);
        if (const YamlNode* sigpipe = root.find("sigpipe"))
            m_lesson.sigpipe = *sigpipeNamed(oneOf(*sigpipe, sigpipeNames()));
        if (const YamlNode* toggles = root.find("toggles"))
            for (const auto& [toggle, on] : togglesOf(*toggles, m_lesson))
                m_lesson.toggles[toggle] = on;
        m_lesson.challenge = parseChallenge(root, m_lesson);
        if (!m_lesson.challenge) readSteps(root.at("steps"));
        if (const YamlNode* tries = root.find("try")) readTries(*tries);
        if (withTexts) readLessonTexts(m_lesson);
        return std::move(m_lesson);
    }

private:
    void readHead(const YamlNode& root, bool withTexts) {
        m_lesson.id = identifier(root.at("id"));
        std::error_code problem; // the current folder may be gone
        const std::filesystem::path path = std::filesystem::absolute(m_lesson.file, problem);
        const std::string folder = path.parent_path().filename().string();
        if (!problem && path.filename() == "lesson.yaml" && m_lesson.id != folder)
            root.at("id").fail("the name of the folder, " + inQuotes(folder));
        if (withTexts) (void)root.at("title");
        if (const YamlNode* title = root.find("title")) m_lesson.title = lineByLanguage(*title);
        if (const YamlNode* about = root.find("about")) m_lesson.about = lineByLanguage(*about);
        if (const YamlNode* group = root.find("group")) readGroup(*group);
        if (const YamlNode* minutes = root.find("minutes"))
            m_lesson.minutes = number(*minutes, "minutes", 1, 60);
        if (const YamlNode* needs = root.find("needs"))
            m_lesson.needsWire = oneOf(*needs, {"wire", "sockets"}) == "wire";
        if (const YamlNode* profile = root.find("profile"))
            m_lesson.profile =
                oneOf(*profile, {"patient", "kernel"}) == "kernel" ? Profile::Kernel : Profile::Patient;
        if (const YamlNode* sysctl = root.find("sysctl")) {
            Sysctls sysctls = parseSysctls(*sysctl);
            m_lesson.sysctl = std::move(sysctls.values);
            m_lesson.sysctlPlaces = std::move(sysctls.places);
        }
    }

    void readGroup(const YamlNode& node) {
        const std::vector<std::string> groups = {"open", "close", "programs", "production"}; // as LessonGroup
        const auto found = std::find(groups.begin(), groups.end(), oneOf(node, groups));
        m_lesson.group = static_cast<LessonGroup>(found - groups.begin());
    }

    /// What `run` says decides how its text is read; readRun() reads the rest.
    static Language languageOf(const std::string& name, const YamlNode* run) {
        const YamlNode* how = run == nullptr || run->keys.empty() ? run : run->find(name);
        if (how != nullptr && !how->keys.empty()) how->fail("no program of this name below programs, too");
        return how != nullptr && oneOf(*how, kWaysToRun) == "qt" ? Language::Qt : Language::C;
    }

    /// Where such a program begins: as the folder of the file has it, else where we are.
    [[nodiscard]] std::string directoryOf(const YamlNode* node) const {
        if (node == nullptr) return {};
        const std::string& written = node->scalar("a folder");
        if (written.empty()) node->fail("a folder");
        std::error_code problem; // then it is as it is written
        const std::filesystem::path file = std::filesystem::absolute(m_lesson.file, problem);
        return (file.parent_path() / written).lexically_normal().string();
    }

    /// Programs of the user's own: server: {program: [./server, "8080"]}. False: there are none.
    bool readOwn(const YamlNode& run, bool isOfLesson) {
        bool hasOwn = false;
        for (std::size_t i = 0; i < run.keys.size(); ++i) {
            const YamlNode& how = run.items[i];
            if (how.keys.empty()) continue;
            if (isOfLesson) how.fail("process, thread or qt: a lesson runs no program of its reader's");
            how.requireMap("a map with program", {"program", "directory"});
            const std::optional<EndpointId> who = endpointNamed(run.keys[i].value);
            if (!who || who->index >= kMostClients)
                run.keys[i].fail("client, server, client-2, server-2, ...");
            const YamlNode& words = how.at("program");
            words.requireList("a list: a program and its arguments");
            requireAtMost(words.items, kMostWords, "words");
            std::vector<std::string> command;
            for (const YamlNode& word : words.items)
                command.push_back(word.scalar("a program or an argument"));
            if (command.front().empty()) words.items.front().fail("a program or an argument");
            m_lesson.programs[*who] = Program::own(std::move(command), directoryOf(how.find("directory")));
            hasOwn = true;
        }
        return hasOwn;
    }

    /// Where there are no others. How others run is not wrong here: they are missing.
    static void requireOwn(const YamlNode& run) {
        const auto isWay = [](const YamlNode& node) {
            return node.kind == YamlNode::Kind::Scalar &&
                   std::find(kWaysToRun.begin(), kWaysToRun.end(), node.value) != kWaysToRun.end();
        };
        if (run.keys.empty() && !isWay(run)) run.fail("a map from client or server to programs");
        for (std::size_t i = 0; i < run.keys.size(); ++i)
            if (run.items[i].keys.empty() && !isWay(run.items[i])) run.items[i].fail("a map with program");
    }

    void readPrograms(const YamlNode& node, const YamlNode* run) {
        const std::string expected = "a map from client or server to programs";
        node.requireMap(expected);
        if (node.keys.empty()) node.fail(expected);
        requireAtMost(node.keys, kMostPrograms, "programs");
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const std::optional<EndpointId> who = endpointNamed(node.keys[i].value);
            if (!who || who->index >= kMostClients)
                node.keys[i].fail("client, server, client-2, server-2, ...");
            m_lesson.programs[*who] = readProgram(node.items[i], languageOf(node.keys[i].value, run));
            for (const std::string& toggle : m_lesson.programs[*who]->toggles())
                m_lesson.toggles[toggle] = false;
        }
    }

    void readRun(const YamlNode& node) {
        if (node.keys.empty()) {
            if (oneOf(node, kWaysToRun) != "process") return;
            for (const auto& [who, program] : m_lesson.programs)
                m_lesson.processes.insert(who);
            return;
        }
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const std::optional<EndpointId> who = endpointNamed(node.keys[i].value);
            if (!who || m_lesson.programs.count(*who) == 0)
                node.keys[i].fail("an endpoint that has a program");
            if (m_lesson.programs[*who]->isOwn()) continue;
            if (oneOf(node.items[i], kWaysToRun) == "process") m_lesson.processes.insert(*who);
        }
    }

    static int number(const YamlNode& node, const std::string& ofWhat, int least, int most) {
        const std::string expected =
            "a number of " + ofWhat + " from " + std::to_string(least) + " to " + std::to_string(most);
        const std::optional<std::int64_t> number = wholeNumber(node.scalar(expected));
        if (!number || *number < least || *number > most) node.fail(expected);
        return static_cast<int>(*number);
    }

    void readClients(const YamlNode& node) {
        m_lesson.clients = number(node, "clients", 1, kMostClients);
        if (m_lesson.programs.count({Side::Client, 0}) == 0)
            node.fail("a program of client, which each client runs");
    }

    std::shared_ptr<const Program> readProgram(const YamlNode& node, Language language) {
        const std::string expected = "a program, as a literal block: \"|\" and then its lines";
        const std::string& text = node.scalar(expected);
        const std::string_view line = lineAt(node.place.line);
        const auto column = static_cast<std::size_t>(node.place.column - 1);
        if (column >= line.size() || line[column] != '|') node.fail(expected);
        requireSize(node, text);
        ProgramError error;
        auto program = Program::parse(text, error, language);
        if (program == nullptr)
            throw LessonError{{}, placeInFile(node, text, error.place), error.expected, error.seen};
        if (program->firstLine() == 0) node.fail("a program that makes a call");
        return program;
    }

    /// Of at most so many `items`; the first that is too much is where it fails.
    static void requireAtMost(const std::vector<YamlNode>& items, std::size_t most,
                              const std::string& ofWhat) {
        if (items.size() > most) items[most].fail("at most " + std::to_string(most) + " " + ofWhat);
    }

    void requireSize(const YamlNode& block, const std::string& text) const {
        const auto fail = [&](int line, std::size_t most, const std::string& ofWhat) {
            throw LessonError{{},
                              placeInFile(block, text, {line, 1}),
                              "a program of at most " + std::to_string(most) + " " + ofWhat,
                              "more"};
        };
        const std::vector<std::string_view> lines = linesOf(text);
        if (text.size() > kLargestProgram) fail(1, kLargestProgram, "bytes");
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].size() > kLongestProgramLine)
                fail(static_cast<int>(i) + 1, kLongestProgramLine, "bytes in a line");
    }

    [[nodiscard]] std::string_view lineAt(int number) const {
        const auto index = static_cast<std::size_t>(number - 1);
        return index < m_lines.size() ? m_lines[index] : std::string_view();
    }

    /// A literal block keeps its lines and takes the same indent from each.
    [[nodiscard]] Place placeInFile(const YamlNode& block, const std::string& text, Place inText) const {
        const std::vector<std::string_view> lines = linesOf(text);
        const auto index = static_cast<std::size_t>(inText.line - 1);
        const std::size_t length = index < lines.size() ? lines[index].size() : 0;
        const int line = block.place.line + inText.line;
        const std::size_t lengthInFile = lineAt(line).size();
        const auto indent = static_cast<int>(lengthInFile - std::min(length, lengthInFile));
        return {line, indent + inText.column};
    }

    void readSteps(const YamlNode& steps) {
        steps.requireList("a list of steps");
        requireAtMost(steps.items, kMostSteps, "steps");
        for (const YamlNode& step : steps.items)
            readStep(step);
        bindProofs(m_lesson);
    }

    void readStep(const YamlNode& node) {
        node.requireMap("a step: a map with id, acts, expect and ask", {"id", "acts", "expect", "ask"});
        LessonStep step;
        step.id = identifier(node.at("id"));
        step.place = node.at("id").place;
        const bool isKnown = std::any_of(m_lesson.steps.begin(), m_lesson.steps.end(),
                                         [&](const LessonStep& other) { return other.id == step.id; });
        if (isKnown) node.at("id").fail("an id that no other step has");
        if (const YamlNode* acts = node.find("acts")) {
            acts->requireList("a list of acts");
            m_acts += acts->items.size();
            if (m_acts > kMostActs) acts->fail("a lesson of at most " + std::to_string(kMostActs) + " acts");
            for (const YamlNode& act : acts->items)
                step.acts.push_back(parseAct(act, m_lesson));
        }
        if (const YamlNode* expect = node.find("expect"))
            step.expectations = parseExpectations(*expect, m_lesson);
        if (const YamlNode* ask = node.find("ask")) {
            ask->requireList("a list of questions");
            requireAtMost(ask->items, kMostQuestions, "questions");
            for (const YamlNode& question : ask->items)
                readQuestion(question, step);
        }
        m_lesson.steps.push_back(std::move(step));
    }

    void readQuestion(const YamlNode& node, LessonStep& step) const {
        Question question = parseQuestion(node, m_lesson);
        const bool isKnown = std::any_of(step.questions.begin(), step.questions.end(),
                                         [&](const Question& other) { return other.id == question.id; });
        if (isKnown) node.at("id").fail("an id that no other question of the step has");
        step.questions.push_back(std::move(question));
    }

    void readTries(const YamlNode& node) {
        node.requireList("a list of other runs");
        requireAtMost(node.items, kMostTries, "other runs");
        for (const YamlNode& item : node.items) {
            m_lesson.tries.push_back(parseTry(item, m_lesson));
            const LessonTry& last = m_lesson.tries.back();
            const auto same = std::count_if(m_lesson.tries.begin(), m_lesson.tries.end(),
                                            [&](const LessonTry& other) { return other.id == last.id; });
            if (same > 1) item.at("id").fail("an id that no other run has");
        }
    }

    Lesson m_lesson;
    std::size_t m_acts = 0;
    std::string m_text;
    std::vector<std::string_view> m_lines; ///< of m_text
};

} // namespace

LoadedLesson loadLesson(const std::string& yamlFile, bool withTexts) {
    LoadedLesson result;
    try {
        result.lesson = Loader(yamlFile).load(withTexts);
    } catch (LessonError& error) {
        result.error = std::move(error);
        if (result.error.file.empty()) result.error.file = yamlFile;
    }
    return result;
}

} // namespace eleven
