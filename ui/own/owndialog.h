#pragma once
// Asks what of the user's own shall run: two commands, the folder where they begin, and where they stop. What
// is wrong stands below its field: once the field was left, or at Run.

#include "ui/own/ownsetup.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace eleven {

class OwnDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with `setup`; `before` is offered.
    OwnDialog(const OwnSetup& setup, const QList<OwnSetup>& before, QWidget* window);
    [[nodiscard]] OwnSetup setup() const;

signals:
    /// Nothing is known to be wrong with it.
    void runRequested(const eleven::OwnSetup& setup);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A field with its name, and what is wrong below it.
    struct Field {
        QLineEdit* edit;
        QLabel* fault;
        bool isTold = false; ///< it was left once
    };
    Field addField(QFormLayout& form, const char* name, const QString& title, const QString& hint,
                   QWidget* beside = nullptr);
    void addBefore(QFormLayout& form, const QList<OwnSetup>& before);
    void addStops(QFormLayout& form);
    void fill(const OwnSetup& setup);
    [[nodiscard]] QString faultOf(const Field& field) const;
    void tellFaults();
    void makeRoom();
    void run();
    void browse();

    QComboBox* m_before;
    QComboBox* m_stops;
    QLabel* m_about;
    Field m_server{};
    Field m_client{};
    Field m_folder{};
};

/// Begins with `shown`, else with what was run last. `run` is called once somebody said so.
void askWhatToRun(QWidget& window, const std::optional<OwnSetup>& shown,
                  const std::function<void(const OwnSetup&)>& run);

} // namespace eleven
