#include "core/lesson/reading/yamlnode.h"

#include "core/base/wording.h"
#include "core/lesson/reading/limits.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <unordered_set>

namespace eleven {

namespace {

constexpr std::size_t kDeepest = 10;

Place placeOf(const YAML::Mark& mark) { return {std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1}; }

[[noreturn]] void failAt(Place place, std::string expected, std::string seen) {
    throw LessonError{{}, place, std::move(expected), std::move(seen)};
}

/// Builds the tree from the parser's events: the nodes that are not complete yet are a stack.
class TreeBuilder final : public YAML::EventHandler {
public:
    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++m_documents > 1) failAt(placeOf(mark), "one document in the file", "one more");
    }
    void OnDocumentEnd() override {}
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
        failAt(placeOf(mark), "no anchors", inQuotes("&" + name));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        failAt(placeOf(mark), "no aliases", "an alias");
    }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const bool isValue = !m_open.empty() && !expectsKey() && m_open.back().kind == YamlNode::Kind::Map;
        // The parser puts a value that is missing where the next thing begins.
        attach(begin(YamlNode::Kind::Null, isValue ? m_open.back().keys.back().place : placeOf(mark)));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  const std::string& value) override {
        checkTag(mark, tag);
        YamlNode node = begin(YamlNode::Kind::Scalar, placeOf(mark));
        const bool isLong = value.size() > kLongestScalar;
        if (isLong && (value.find('\n') == std::string::npos || expectsKey()))
            failAt(node.place, "a value of at most " + std::to_string(kLongestScalar) + " bytes",
                   "a longer one");
        node.value = value;
        attach(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, YamlNode::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    YamlNode begin(YamlNode::Kind kind, Place place) {
        if (++m_values > kMostValues)
            failAt(place, "at most " + std::to_string(kMostValues) + " values in the file", "one more");
        YamlNode node;
        node.kind = kind;
        node.place = place;
        return node;
    }
    static void checkTag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") failAt(placeOf(mark), "no tags", inQuotes(tag));
    }
    [[nodiscard]] bool expectsKey() const {
        return !m_open.empty() && m_open.back().kind == YamlNode::Kind::Map &&
               m_open.back().keys.size() == m_open.back().items.size();
    }
    void open(const YAML::Mark& mark, const std::string& tag, YamlNode::Kind kind) {
        checkTag(mark, tag);
        if (expectsKey())
            failAt(placeOf(mark), "a word as key", kind == YamlNode::Kind::List ? "a list" : "a map");
        if (m_open.size() >= kDeepest)
            failAt(placeOf(mark), "at most " + std::to_string(kDeepest) + " levels", "one more");
        m_open.push_back(begin(kind, placeOf(mark)));
        m_keys.emplace_back();
    }
    void close() {
        YamlNode node = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        attach(std::move(node));
    }
    void attach(YamlNode node) {
        if (m_open.empty()) {
            m_root = std::move(node);
        } else if (expectsKey()) {
            if (node.kind != YamlNode::Kind::Scalar) failAt(node.place, "a word as key", node.asSeen());
            if (!m_keys.back().insert(node.value).second)
                failAt(node.place, "each key once", inQuotes(node.value) + " again");
            m_open.back().keys.push_back(std::move(node));
        } else {
            m_open.back().items.push_back(std::move(node));
        }
    }

    std::size_t m_values = 0;
    YamlNode m_root = begin(YamlNode::Kind::Null, {1, 1});
    std::vector<YamlNode> m_open;
    std::vector<std::unordered_set<std::string>> m_keys; ///< of each of m_open
    int m_documents = 0;
};

} // namespace

std::string YamlNode::asSeen() const {
    switch (kind) {
    case Kind::Scalar: return inQuotes(value);
    case Kind::List: return items.empty() ? "an empty list" : "a list";
    case Kind::Map: return items.empty() ? "an empty map" : "a map";
    case Kind::Null: break;
    }
    return "nothing";
}

void YamlNode::fail(std::string expected) const { failAt(place, std::move(expected), asSeen()); }

const std::string& YamlNode::scalar(const std::string& expected) const {
    if (kind != Kind::Scalar) fail(expected);
    return value;
}

bool YamlNode::boolean() const {
    if (kind != Kind::Scalar || (value != "true" && value != "false")) fail("true or false");
    return value == "true";
}

void YamlNode::requireMap(const std::string& expected, const std::vector<std::string>& known) const {
    if (kind != Kind::Map) fail(expected);
    for (const YamlNode& key : keys) {
        const bool isKnown = known.empty() || std::find(known.begin(), known.end(), key.value) != known.end();
        if (!isKnown) key.fail("the key " + listedFor(key.value, known));
    }
}

void YamlNode::requireList(const std::string& expected) const {
    if (kind != Kind::List || items.empty()) fail(expected);
}

const YamlNode* YamlNode::find(const std::string& key) const {
    for (std::size_t i = 0; i < items.size() && i < keys.size(); ++i)
        if (keys[i].value == key) return &items[i];
    return nullptr;
}

const YamlNode& YamlNode::at(const std::string& key) const {
    const YamlNode* found = find(key);
    if (found == nullptr) failAt(place, "the key " + key, "none");
    return *found;
}

YamlNode parseYaml(const std::string& text) {
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        TreeBuilder builder;
        while (parser.HandleNextDocument(builder)) {
        }
        return builder.takeRoot();
    } catch (const YAML::Exception& problem) {
        failAt(placeOf(problem.mark), "YAML", problem.msg);
    }
}

} // namespace eleven
