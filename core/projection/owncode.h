#pragma once
// Where programs of the user's own are in their sources at a prefix of a trace: the line of the call that
// each stands before, is in or made last, what the lines came to, and the texts of the files. Without lines
// there are the calls it made. Pure; advanced event by event.

#include "core/base/shared.h"
#include "core/program/program.h"
#include "core/projection/linemarks.h"

namespace eleven {

class OwnCode {
public:
    /// A call that was made, for programs without lines.
    struct Made {
        std::string text;     ///< "accept(3)"
        std::string function; ///< that calls, if it is known
        LineMark mark;
    };
    struct Place {
        enum class Is : std::uint8_t {
            Nowhere, ///< nothing is known of it yet
            Before,  ///< it stands before the call
            Inside,
            Behind, ///< it does something else
        } is = Is::Nowhere;
        Source source;         ///< of that call, or of the last one whose line is known
        bool isInLine = false; ///< the call stands in that line
        std::map<std::string, std::map<int, LineMark>> marks; ///< by file and line
        std::vector<Made> calls;                              ///< the last kMostCalls
        std::size_t callsBefore = 0;                          ///< those that are left out
    };
    static constexpr std::size_t kMostCalls = 100;

    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] const Place& of(EndpointId who) const;
    /// Null: it is not known.
    [[nodiscard]] std::shared_ptr<const Program> text(const std::string& file) const;

private:
    void stand(const StandEvent& stand);
    void enter(const CallEvent& call);
    void leave(const ReturnEvent& returned);
    void end(const ExitEvent& exit);
    [[nodiscard]] Place& place(EndpointId who) { return m_places[who].edit(); }
    void inherit(EndpointId child, EndpointId parent);

    std::map<EndpointId, Shared<Place>> m_places;
    std::map<std::string, std::shared_ptr<const Program>> m_texts; ///< by file
};

} // namespace eleven
