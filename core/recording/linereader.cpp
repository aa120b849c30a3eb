#include "core/recording/linereader.h"

#include "core/base/hex.h"
#include "core/base/utf8.h"
#include "core/base/wording.h"
#include "core/recording/fields.h"
#include "core/recording/jsonlines.h"
#include "core/recording/words.h"

#include <simdjson.h>

#include <limits>

namespace eleven {
namespace {

namespace dom = simdjson::dom;
using Code = RecordingError::Code;

constexpr std::size_t kDeepest = 8;                            // levels of lists and objects in a line
constexpr std::size_t kUsualLine = 1 << 16;                    // bytes
constexpr std::size_t kLongestSeen = 40;                       // bytes of what is told of a value
constexpr std::int64_t kLongestTime = 300'000'000'000'000'000; // ns: ten years, so that sums of times fit
constexpr std::size_t kMostOptionOctets = 40;                  // RFC 9293, section 3.1
constexpr std::size_t kMostPayload = 65535 - 40;               // an IPv4 packet
static_assert(LineReader::kPadding >= simdjson::SIMDJSON_PADDING);

template <typename Json>
std::string seenText(const Json& value) {
    std::string text = simdjson::minify(value);
    if (text.size() <= kLongestSeen) return text;
    std::size_t end = kLongestSeen;
    while (isContinuation(text[end]))
        --end;
    return text.substr(0, end) + "…";
}

/// One object, whose fields are read in the order of their list: a key is looked for where the one before it
/// was found, and only then elsewhere.
class In {
public:
    static constexpr bool kReads = true;

    explicit In(dom::object object) : m_object(object), m_next(object.begin()) {}

    [[nodiscard]] bool has(std::string_view key) {
        for (auto at = m_next; at != m_object.end(); ++at)
            if (isAt(at, key)) return true;
        for (auto at = m_object.begin(); at != m_next; ++at)
            if (isAt(at, key)) return true;
        return false;
    }

    template <typename Read>
    void operator()(std::string_view key, Read&& value) {
        if (!has(key)) throw RecordingError{Code::Key, {std::string(key)}, seenText(m_object)};
        take(value);
    }
    template <typename Read>
    void maybe(std::string_view key, Read&& value, bool /*anyway*/ = false) {
        if (has(key)) take(value);
    }
    template <typename Make>
    void told(std::string_view /*key*/, Make /*make*/) {}
    void callType(const CallType*& type) {
        std::string name;
        Dialect dialect = Dialect::C;
        (*this)("name", name);
        maybe("dialect", dialect);
        type = anyCallType(name, dialect);
        if (type == nullptr) wrong(Code::Word, callNames(dialect));
    }
    /// The value that was read last is not what its list wants.
    [[noreturn]] void wrong(Code code, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {std::string(m_key)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        throw RecordingError{code, std::move(arguments), seenText(m_value)};
    }

private:
    /// Stands behind it then.
    bool isAt(dom::object::iterator at, std::string_view key) {
        if (!at.key_equals(key)) return false;
        m_key = key;
        m_value = at.value();
        m_next = ++at;
        return true;
    }
    template <typename Read>
    void take(Read&& value) {
        get(m_value, value);
    }
    /// What stands there, if it is of this type of JSON.
    template <typename Json>
    [[nodiscard]] Json as(const dom::element& element, Code code) const {
        Json value{};
        if (element.get(value) != simdjson::SUCCESS) wrong(code);
        return value;
    }
    [[nodiscard]] std::string_view text(const dom::element& element, Code code) const {
        return as<std::string_view>(element, code);
    }
    [[nodiscard]] std::int64_t number(const dom::element& element, std::int64_t least,
                                      std::int64_t most) const {
        std::int64_t value = 0;
        if (element.get(value) != simdjson::SUCCESS || value < least || value > most)
            wrong(Code::Number, {std::to_string(least), std::to_string(most)});
        return value;
    }

    void get(const dom::element& element, bool& value) const { value = as<bool>(element, Code::Truth); }
    template <typename Read>
    void get(const dom::element& element, Read& value) const {
        if constexpr (std::is_enum_v<Read>) {
            const std::optional<Read> known = valueOf<Read>(text(element, Code::Text));
            if (!known) wrong(Code::Word, words<Read>());
            value = *known;
        } else if constexpr (std::is_integral_v<Read>) {
            using Limits = std::numeric_limits<Read>;
            constexpr auto most = static_cast<std::int64_t>(
                std::min<std::uint64_t>(Limits::max(), std::numeric_limits<std::int64_t>::max()));
            value = static_cast<Read>(number(element, static_cast<std::int64_t>(Limits::min()), most));
        } else {
            In in(as<dom::object>(element, Code::Map));
            fields(in, value);
        }
    }
    template <typename Enum>
    static std::vector<std::string> words() {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < kValueCount<Enum>; ++i)
            all.emplace_back(wordOf(Enum(i)));
        return all;
    }
    void get(const dom::element& element, std::string& octets) const {
        std::string_view utf8;
        if (element.get(utf8) == simdjson::SUCCESS) {
            octets = utf8;
            return;
        }
        dom::element digits;
        if (element.get_object().at_key("hex").get(digits) != simdjson::SUCCESS) wrong(Code::Text);
        unhexed(digits, octets);
    }
    template <typename Octets>
    void unhexed(const dom::element& element, Octets& octets) const {
        std::optional<Octets> read = unhex<Octets>(text(element, Code::Hex));
        if (!read) wrong(Code::Hex);
        octets = std::move(*read);
    }
    template <typename Read>
    void get(const dom::element& element, std::optional<Read>& value) const {
        if (!element.is_null()) get(element, value.emplace());
    }
    void get(const dom::element& element, FlagsText<std::uint8_t> to) const {
        const std::string names(text(element, Code::Text));
        const Result<std::uint8_t> flags = parseFlags(names);
        if (!flags) wrong(Code::Flags);
        to.flags = *flags;
    }
    void get(const dom::element& element, FlagsText<std::optional<std::uint8_t>> to) const {
        get(element, FlagsText{to.flags.emplace()});
    }
    template <typename Read>
    void get(const dom::element& element, std::vector<Read>& values) const {
        for (const dom::element one : as<dom::array>(element, Code::List))
            get(one, values.emplace_back());
    }
    void get(const dom::element& element, std::vector<std::uint8_t>& octets) const {
        unhexed(element, octets);
    }
    template <typename Read>
    void get(const dom::element& element, std::map<std::string, Read>& values) const {
        for (const dom::key_value_pair one : as<dom::object>(element, Code::Map))
            get(one.value, values[std::string(one.key)]);
    }
    void get(const dom::element& element, StateSet& states) const {
        std::vector<State> all;
        get(element, all);
        for (const State state : all)
            states = states | state;
    }
    void get(const dom::element& element, Value& value) const {
        if (element.is_string() || element.is_object())
            get(element, value.emplace<std::string>());
        else
            get(element, value.emplace<std::int64_t>());
    }
    void get(const dom::element& element, std::shared_ptr<const Segment>& value) const {
        auto segment = std::make_shared<Segment>();
        get(element, *segment);
        if (segment->options.size() % 4 != 0 || segment->options.size() > kMostOptionOctets)
            throw RecordingError{Code::Octets,
                                 {"options", std::to_string(kMostOptionOctets), "4"},
                                 std::to_string(segment->options.size())};
        if (segment->payload.size() > kMostPayload)
            throw RecordingError{Code::Octets,
                                 {"payload", std::to_string(kMostPayload), "1"},
                                 std::to_string(segment->payload.size())};
        value = std::move(segment);
    }
    void get(const dom::element& element, Nanoseconds& time) const {
        time = Nanoseconds(number(element, -kLongestTime, kLongestTime));
    }
    void get(const dom::element& element, Address& address) const {
        const std::optional<Address> read = Address::parse(text(element, Code::Text));
        if (!read) wrong(Code::Address);
        address = *read;
    }
    void get(const dom::element& element, SeqNo& value) const {
        value =
            SeqNo(static_cast<std::uint32_t>(number(element, 0, std::numeric_limits<std::uint32_t>::max())));
    }
    void get(const dom::element& element, EndpointId& who) const {
        const std::optional<EndpointId> read = endpointNamed(text(element, Code::Text));
        if (!read) wrong(Code::Endpoint);
        who = *read;
    }

    dom::object m_object;
    dom::object::iterator m_next; ///< behind the key that was found last
    std::string_view m_key;       ///< that was found last
    dom::element m_value;         ///< and its value
};

/// Others take a call by the parameters of its type.
void requireArguments(const Call& call) {
    const std::vector<ParameterRule>& parameters = call.type->parameters;
    bool fits = call.values.size() <= parameters.size() &&
                call.values.size() + call.type->optional >= parameters.size();
    for (std::size_t i = 0; fits && i < call.values.size(); ++i) {
        using enum Parameter;
        const Parameter kind = parameters[i].kind;
        const bool isText = kind == Outgoing || kind == Incoming || kind == Out || kind == Text ||
                            kind == Host || kind == AnyAddress;
        fits = std::holds_alternative<std::string>(call.values[i]) ==
               (isText || (i == 0 && call.type->dialect != Dialect::C)); // the object's name
    }
    if (!fits) throw RecordingError{Code::Arguments, {std::string(call.type->usage)}, shown(call)};
}

using EventBody = decltype(Event::body);

template <std::size_t kIndex>
EventBody readBody(In& in) {
    using Kept = std::variant_alternative_t<kIndex, EventBody>;
    std::remove_cvref_t<decltype(plain(std::declval<const Kept&>()))> body;
    fields(in, body);
    if constexpr (std::is_same_v<decltype(body), CallEvent>) requireArguments(body.call);
    return EventBody(std::in_place_index<kIndex>, std::move(body));
}

template <std::size_t... kIndexes>
EventBody readBody(In& in, EventKind kind, std::index_sequence<kIndexes...>) {
    static constexpr std::array<EventBody (*)(In&), sizeof...(kIndexes)> readers = {readBody<kIndexes>...};
    return readers[static_cast<std::size_t>(kind)](in);
}

} // namespace

struct LineReader::Parsed {
    dom::parser parser;
    dom::object object;
};

LineReader::LineReader() : m_parsed(std::make_unique<Parsed>()) {
    static_cast<void>(m_parsed->parser.allocate(kUsualLine, kDeepest) ==
                      simdjson::SUCCESS); // else parse() fails
}
LineReader::~LineReader() = default;

bool LineReader::parse(std::string_view line) {
    constexpr bool isCopied = false; // it has its padding
    return m_parsed->parser.parse(line.data(), line.size(), isCopied).get(m_parsed->object) ==
           simdjson::SUCCESS;
}

Origin LineReader::header() {
    In in(m_parsed->object);
    std::string format;
    int version = 0;
    in("format", format);
    if (format != kRecordingFormat)
        throw RecordingError{Code::Format, {std::string(kRecordingFormat)}, inQuotes(format)};
    in("version", version);
    if (version != kRecordingVersion)
        throw RecordingError{Code::Version, {std::to_string(kRecordingVersion)}, std::to_string(version)};
    Origin origin;
    fields(in, origin);
    return origin;
}

bool LineReader::beginsBranch() const { return In(m_parsed->object).has("branch"); }

Branch LineReader::branch(std::size_t number) {
    In in(m_parsed->object);
    std::size_t written = 0;
    Branch branch;
    in("branch", written);
    if (written != number) in.wrong(Code::Next, {std::to_string(number)});
    in("from", branch.from);
    in("moment", branch.moment);
    return branch;
}

Event LineReader::event(EventNumber number) {
    In in(m_parsed->object);
    EventKind kind{};
    Event event{0, {}, FateEvent{}};
    in("n", event.n);
    if (event.n != number) in.wrong(Code::Next, {std::to_string(number)});
    in("t", event.t);
    in("kind", kind);
    event.body = readBody(in, kind, std::make_index_sequence<kValueCount<EventKind>>());
    return event;
}

} // namespace eleven
