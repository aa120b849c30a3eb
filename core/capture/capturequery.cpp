#include "core/capture/capturequery.h"

#include <charconv>

namespace eleven {

namespace {

constexpr std::array<std::string_view, kCaptureColumns> kColumnNames = {
    "number", "client",   "server",   "end",    "client-state",   "server-state",
    "begin",  "duration", "segments", "octets", "retransmissions"};

struct Flagged {
    std::string_view word;
    bool CaptureQuery::* flag;
};
constexpr std::array<Flagged, 5> kFlags = {{
    {"never-closed", &CaptureQuery::isNeverClosed},
    {"reset", &CaptureQuery::isReset},
    {"refused", &CaptureQuery::isRefused},
    {"syn-unanswered", &CaptureQuery::isSynUnanswered},
    {"retransmissions", &CaptureQuery::hasRepeats},
}};

bool addOne(CaptureQuery& query, std::string_view word) {
    constexpr std::string_view port = "port=", state = "state=";
    for (const Flagged& flagged : kFlags)
        if (word == flagged.word) return query.*flagged.flag = true;
    if (word.starts_with(state)) {
        const std::optional<State> named = stateNamed(word.substr(state.size()));
        if (named) query.states = query.states | *named;
        return named.has_value();
    }
    if (!word.starts_with(port)) return false;
    word.remove_prefix(port.size());
    std::uint16_t number = 0;
    const auto [stop, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    query.port = number;
    return problem == std::errc() && stop == word.data() + word.size();
}

/// What numbers are sorted by.
std::int64_t numberIn(const CapturedConnection& connection, CaptureColumn column) {
    switch (column) {
    case CaptureColumn::Begin: return connection.first.count();
    case CaptureColumn::Duration: return (connection.last - connection.first).count();
    case CaptureColumn::Segments: return static_cast<std::int64_t>(connection.segments());
    case CaptureColumn::Octets: return static_cast<std::int64_t>(connection.octets());
    case CaptureColumn::Repeats: return static_cast<std::int64_t>(connection.repeats());
    case CaptureColumn::End: return static_cast<std::int64_t>(endingOf(connection));
    default: return 0;
    }
}

/// Known states in the order of State, then what is not known.
std::pair<bool, State> stateIn(const CapturedEnd& end) {
    return {end.states.size() != 1, end.states.isEmpty() ? State::Closed : *end.states.begin()};
}

bool isBefore(const CapturedConnection& one, const CapturedConnection& other, CaptureColumn column) {
    const auto endOf = [&](const CapturedConnection& of, std::size_t end) {
        return std::pair(of.addresses[end], of.ports[end]);
    };
    switch (column) {
    case CaptureColumn::Client: return endOf(one, 0) < endOf(other, 0);
    case CaptureColumn::Server: return endOf(one, 1) < endOf(other, 1);
    case CaptureColumn::ClientState: return stateIn(one.ends[0]) < stateIn(other.ends[0]);
    case CaptureColumn::ServerState: return stateIn(one.ends[1]) < stateIn(other.ends[1]);
    default: return numberIn(one, column) < numberIn(other, column);
    }
}

} // namespace

std::string_view captureColumnName(CaptureColumn column) {
    return kColumnNames[static_cast<std::size_t>(column)];
}

std::vector<std::string> captureFilterWords() {
    std::vector<std::string> words;
    for (const Flagged& flagged : kFlags)
        words.emplace_back(flagged.word);
    words.insert(words.end(), {"port=N", "state=S"});
    return words;
}

std::vector<std::string> captureSortWords() { return {kColumnNames.begin(), kColumnNames.end()}; }

bool CaptureQuery::addFilter(std::string_view words) {
    while (!words.empty()) {
        const std::size_t comma = std::min(words.find(','), words.size());
        if (!addOne(*this, words.substr(0, comma))) return false;
        words.remove_prefix(std::min(comma + 1, words.size()));
    }
    return true;
}

bool CaptureQuery::setSort(std::string_view word) {
    isDescending = word.starts_with('-');
    if (isDescending) word.remove_prefix(1);
    const auto* const found = std::find(kColumnNames.begin(), kColumnNames.end(), word);
    sortBy = static_cast<CaptureColumn>(found - kColumnNames.begin());
    return found != kColumnNames.end();
}

bool CaptureQuery::matches(const CapturedConnection& connection) const {
    const Ending ending = endingOf(connection);
    const bool isOneOf = !((connection.ends[0].states | connection.ends[1].states) & states).isEmpty();
    if (!states.isEmpty() && !isOneOf) return false;
    if (port && connection.ports[0] != *port && connection.ports[1] != *port) return false;
    if (isNeverClosed && ending != Ending::Open && ending != Ending::HalfClosed) return false;
    if (isReset && ending != Ending::Reset && ending != Ending::Refused) return false;
    if (isRefused && ending != Ending::Refused) return false;
    if (isSynUnanswered && ending != Ending::SynUnanswered) return false;
    return !hasRepeats || connection.repeats() > 0;
}

std::vector<std::size_t> chosenConnections(const Capture& capture, const CaptureQuery& query) {
    std::vector<std::size_t> chosen;
    for (std::size_t index = 0; index < capture.connections.size(); ++index)
        if (query.matches(capture.connections[index])) chosen.push_back(index);
    const auto comesBefore = [&](std::size_t one, std::size_t other) {
        if (query.isDescending) std::swap(one, other);
        return isBefore(capture.connections[one], capture.connections[other], query.sortBy);
    };
    if (query.sortBy == CaptureColumn::Number) {
        if (query.isDescending) std::reverse(chosen.begin(), chosen.end());
    } else {
        std::stable_sort(chosen.begin(), chosen.end(), comesBefore);
    }
    return chosen;
}

} // namespace eleven
