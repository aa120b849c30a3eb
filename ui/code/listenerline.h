#pragma once
// A line of its own for the listener of an endpoint, which listens on while its connections come and go: the
// token that it has in the diagram, its port, its state and its queue.

#include "core/projection/endpoints.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLabel;

namespace eleven {

class ListenerLine : public QWidget {
    Q_OBJECT
public:
    explicit ListenerLine(QWidget* parent = nullptr);
    /// Away while the endpoint has no listener.
    void showListener(const EndpointView& view);
    void setType(const Type& type);

private:
    QLabel* m_token;
    QLabel* m_text;
};

} // namespace eleven
