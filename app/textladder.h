#pragma once
// A trace as a ladder in plain text, at most 100 columns wide: what the client did and was, the wire, what
// the server did and was. Printed as the events come; a call waits for its return and a segment for its fate,
// for as long as nothing else happens in between. The laps of a busy loop are the lines of its first lap and
// a count.

#include "app/columntext.h"
#include "core/projection/busyloop.h"
#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/projection/overlo.h"
#include "core/projection/withoutfin.h"

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace eleven {

class TextLadder {
public:
    /// Writes to `out`, which must outlive it. `withColour`: SGR sequences of a terminal (console_codes(4)).
    /// `stepNames`: of the lesson's steps, else they are numbered.
    /// `withTimes`: before each segment its time in seconds.
    TextLadder(std::ostream& out, bool withColour, std::vector<std::string> stepNames = {},
               bool withTimes = false);

    void add(const Event& event);
    /// Prints what still waits. To be called after the last event.
    void finish();

private:
    /// One column's part of a line: text and the SGR parameters it is shown with.
    struct Ink {
        std::string text;
        std::string sgr = {};
        Align align = Align::Left;
    };
    enum class Mark { Held, KeptBack, Dropped, Refused, Delivered, Copied };

    [[nodiscard]] bool answersWaiting(const Event& event) const;
    [[nodiscard]] bool isRepetition(const Event& event);
    [[nodiscard]] bool endsCounting(const Event& event) const;
    void showLaps(EndpointId who);
    void showAllLaps();
    void showWaiting();
    void show(const Event& event);
    void showAct(const ActEvent& act);
    void showCall(const CallEvent& call, bool isWaiting);
    void showReturn(const ReturnEvent& returned);
    void showState(const StateEvent& change);
    void showExit(const ExitEvent& exit);
    void showCheck(const CheckEvent& check);
    void showSegment(const SegmentEvent& sent, Mark mark, int count);
    [[nodiscard]] static std::string wordOf(Mark mark);
    void showFate(const FateEvent& fate);

    [[nodiscard]] Ink timeInk() const;
    void printHeader();
    void printCall(EndpointId who, const std::string& text, const std::string& tail, const std::string& sgr);
    void printState(EndpointId who, const std::string& text, const std::string& sgr);
    void printLine(const Ink& client, const Ink& wire, const Ink& server);
    void printAcross(const std::string& text, const std::string& sgr);
    [[nodiscard]] std::string set(const Ink& ink, std::size_t width) const;
    [[nodiscard]] std::string inked(const std::string& text, const std::string& sgr) const;
    [[nodiscard]] std::string band(Side side) const;

    std::ostream& m_out;
    bool m_withColour = false;
    std::vector<std::string> m_stepNames;
    bool m_withTimes = false;
    Nanoseconds m_now{0}; // of the last event that was added
    bool m_begun = false;
    int m_lessonStep = -1;
    Endpoints m_endpoints;
    HeldSegments m_held;
    BusyLoops m_loops;
    OverLo m_inside;                         ///< what never comes to the wire
    std::map<EndpointId, int> m_laps;        // that an endpoint made and that were not printed
    std::map<EndpointId, CallEvent> m_calls; // that an endpoint is inside
    WithoutFin m_withoutFin;
    std::optional<Event> m_waiting; // a call or a segment that is not printed yet
};

} // namespace eleven
