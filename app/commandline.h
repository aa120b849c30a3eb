#pragma once
// The words after "eleven-states", as values. getopt_long(3) reads them.

#include "core/capture/capturequery.h"
#include "core/lesson/lesson.h"
#include "core/recording/stopat.h"
#include "core/session/owncheck.h"
#include "core/session/rung.h"

namespace eleven {

enum ExitStatus : int {
    kAllHeld = 0,
    kDidNotHold = 1, ///< an expectation did not hold
    kBadInput = 2,   ///< a wrong file, lesson or option
    kCannotRun = 3,  ///< this machine cannot run it
};

struct CommandLine {
    enum class Command : std::uint8_t {
        Window,
        Lessons,
        New,
        Play,
        Run,
        Check,
        Capture,
        ExportC,
        Doctor,
        Help,
        Version
    } command = Command::Window;
    std::vector<std::string> files;  ///< lesson ids or paths; of New the folder to make; of Run the command
    std::vector<std::string> client; ///< --client: its words
    std::string directory;           ///< --directory: where both begin; empty: where we are
    std::string outputTo;            ///< --output-to: a folder for what they write
    StopAt stopAt = StopAt::Calls;   ///< --stop-at
    bool flows = false;              ///< --flow: the wire delivers at once
    bool step = false;               ///< --step: each act waits for Return
    bool window = false;             ///< --window: in the window
    std::optional<std::vector<OwnCheck>> checks; ///< --check: of the command of Run
    std::string report = "text";                 ///< --report: text, junit, json
    std::string output;                          ///< --output: where the report goes; empty: the terminal
    std::string say = OwnQuestions().say;        ///< --say: what our client says in a check
    std::string keep;                            ///< --keep: a folder for recordings of what failed
    std::string program;                         ///< --program: "client", "server"
    std::string language;                        ///< empty: the terminal's
    std::map<std::string, bool> toggles;         ///< --set TOGGLE[=off]
    std::optional<Profile> profile;
    std::optional<Sigpipe> sigpipe;
    std::optional<Rung> rung; ///< --rung; none: the lab, and nothing else
    bool quiet = false;
    CaptureQuery query = {};           ///< --filter, --sort
    std::size_t connection = 0;        ///< --connection, from 1
    std::string handout;               ///< the PDF file that play writes
    std::string pcapng;                ///< the capture
    std::vector<std::string> pictures; ///< of the ladder: their names say the format
    std::string page;                  ///< the HTML file
    std::string traceFile;
    std::string recordFile;            ///< --record: the .eleven file that play writes
    std::optional<std::uint32_t> seed; ///< --random SEED
    std::string error;                 ///< what is wrong with the words; empty if nothing is

    /// It plays a recording, without a kernel: that of a file, or of a lesson that comes with the program.
    [[nodiscard]] bool isOfRecording() const;
};

[[nodiscard]] CommandLine parseCommandLine(int argc, char** argv);

} // namespace eleven
