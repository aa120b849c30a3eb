#include "core/recording/jsonlines.h"

#include "core/base/hex.h"
#include "core/base/utf8.h"
#include "core/recording/fields.h"
#include "core/recording/words.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace eleven {

class JsonLines::Out {
public:
    static constexpr bool kReads = false;

    template <typename Value>
    void operator()(std::string_view key, const Value& value) {
        m_json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
        put(value);
    }
    template <typename Value>
    void maybe(std::string_view key, const Value& value, bool anyway = false) {
        if (anyway || value != Value{}) (*this)(key, value);
    }
    template <typename Value>
    void maybe(std::string_view key, FlagsText<Value> text) {
        if (text.flags != std::remove_const_t<Value>{}) (*this)(key, text);
    }
    template <typename Make>
    void told(std::string_view key, Make make) {
        (*this)(key, make());
    }
    void callType(const CallType* type) {
        (*this)("name", type->name);
        maybe("dialect", type->dialect);
    }

    /// A line with what `members` writes into its object.
    template <typename Members>
    void line(Members members) {
        m_json.Reset(m_text);
        object(members);
        m_text.Put('\n');
    }
    [[nodiscard]] std::string_view text() const { return {m_text.GetString(), m_text.GetSize()}; }
    void clear() { m_text.Clear(); }

private:
    template <typename Members>
    void object(Members members) {
        m_json.StartObject();
        members();
        m_json.EndObject();
    }
    template <typename List>
    void list(const List& values) {
        m_json.StartArray();
        for (const auto& value : values)
            put(value);
        m_json.EndArray();
    }

    void put(bool value) { m_json.Bool(value); }
    template <typename Value>
    void put(const Value& value) {
        if constexpr (std::is_enum_v<Value>)
            put(wordOf(value));
        else if constexpr (std::is_unsigned_v<Value>)
            m_json.Uint64(value);
        else if constexpr (std::is_integral_v<Value>)
            m_json.Int64(value);
        else
            object([&] { fields(*this, value); });
    }
    void put(std::string_view octets) {
        const auto isAscii = [](char c) { return static_cast<signed char>(c) >= 0; };
        if (std::all_of(octets.begin(), octets.end(), isAscii) || isUtf8(octets))
            m_json.String(octets.data(), static_cast<rapidjson::SizeType>(octets.size()));
        else
            object([&] {
                (*this)("hex",
                        hex(std::span(reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size())));
            });
    }
    void put(const std::string& octets) { put(std::string_view(octets)); }
    template <typename Value>
    void put(const std::optional<Value>& value) {
        if (value)
            put(*value);
        else
            m_json.Null();
    }
    template <typename Value>
    void put(const FlagsText<Value>& text) {
        put(flagNames(std::optional(text.flags).value())); // of an optional: there is one
    }
    template <typename Value>
    void put(const std::vector<Value>& values) {
        list(values);
    }
    void put(const std::vector<std::uint8_t>& octets) { put(hex(octets)); }
    template <typename Value>
    void put(const std::map<std::string, Value>& values) {
        object([&] {
            for (const auto& [key, value] : values)
                (*this)(key, value);
        });
    }
    void put(StateSet states) { list(states); }
    void put(const eleven::Value& value) {
        std::visit([this](const auto& one) { put(one); }, value);
    }
    void put(const std::shared_ptr<const Segment>& segment) {
        if (segment != nullptr)
            put(*segment);
        else
            m_json.Null();
    }
    void put(Nanoseconds time) { m_json.Int64(time.count()); }
    void put(Address address) { put(address.text()); }
    void put(SeqNo number) { m_json.Uint(number.raw()); }
    void put(EndpointId who) { put(endpointName(who)); }

    rapidjson::StringBuffer m_text;
    rapidjson::Writer<rapidjson::StringBuffer> m_json{m_text};
};

JsonLines::JsonLines() : m_out(std::make_unique<Out>()) {}
JsonLines::JsonLines(JsonLines&&) noexcept = default;
JsonLines& JsonLines::operator=(JsonLines&&) noexcept = default;
JsonLines::~JsonLines() = default;

void JsonLines::addHeader(const Origin& origin) {
    Out& out = *m_out;
    out.line([&] {
        out("format", kRecordingFormat);
        out("version", kRecordingVersion);
        fields(out, origin);
    });
}

void JsonLines::addTraceHeader(const std::string& kernel) {
    Out& out = *m_out;
    out.line([&] {
        out("format", std::string(kRecordingFormat) + "-trace");
        out("version", kRecordingVersion);
        out("kernel", kernel);
    });
}

void JsonLines::addBranch(std::size_t number, const Branch& branch) {
    Out& out = *m_out;
    out.line([&] {
        out("branch", number);
        out("from", branch.from);
        out("moment", branch.moment);
    });
}

void JsonLines::addEvent(const Event& event) {
    Out& out = *m_out;
    out.line([&] {
        out("n", event.n);
        out("t", event.t);
        out("kind", kindOf(event));
        std::visit([&out](const auto& body) { fields(out, plain(body)); }, event.body);
    });
}

std::string_view JsonLines::text() const { return m_out->text(); }
void JsonLines::clear() { m_out->clear(); }

} // namespace eleven
