#pragma once
// Every descriptor of a TCP socket that programs of the user's own have open at the moment that is shown: of
// which process, which socket, the call that gave it and what was done with it last. Reads the trace only
// while it is in sight.

#include "core/projection/keepers.h"
#include "ui/inspector/toldtable.h"
#include "ui/session/atprefix.h"

namespace eleven {

class DescriptorsView : public ToldTable {
    Q_OBJECT
public:
    explicit DescriptorsView(QWidget* parent = nullptr) : ToldTable("descriptors", parent) {}
    /// Needed again whenever the trace was cleared.
    void setTrace(const Trace* trace);
    void setPrefix(EventNumber prefix);

private:
    void read() override;
    [[nodiscard]] Cell socketCell(SocketId socket) const;

    const Trace* m_trace = nullptr;
    EventNumber m_prefix = 0;
    AtPrefix<Keepers> m_keepers;
};

} // namespace eleven
